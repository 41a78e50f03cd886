package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityStores;
import io.github.dorasan.contract.StoresContract;
import io.github.dorasan.daily.DailyStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

@SuppressWarnings("NullAway.Init") // filled before all tests
final class PostgresStoresTest extends StoresContract {

  private static Database here;
  private static Database there;

  @BeforeAll
  static void open() {
    PostgresServer address = Postgres.newDatabase();
    here = Database.open(address);
    there = Database.open(address);
  }

  @AfterAll
  static void close() {
    here.close();
    there.close();
  }

  @Override
  public CommunityStores stores() {
    return here;
  }

  @Override
  public CommunityStores elsewhere() {
    return there;
  }

  @Override
  public DailyStores daily() {
    return here.daily();
  }

  @Override
  public DailyStores dailyElsewhere() {
    return there.daily();
  }
}
