package io.github.dorasan.storage;

import io.github.dorasan.community.CommunityStores;
import io.github.dorasan.contract.StoresContract;
import io.github.dorasan.daily.DailyStores;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // filled before all tests
final class SqliteStoresTest extends StoresContract {
  @TempDir static Path folder;

  private static Database here;
  private static Database there;

  @BeforeAll
  static void open() {
    here = Database.open(new SqliteFile(folder, folder));
    there = Database.open(new SqliteFile(folder, folder));
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
