package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityStores;
import io.github.dorasan.community.StoreException;
import io.github.dorasan.community.StoredSettings;
import io.github.dorasan.daily.DailyStores;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class InMemoryStoresTest extends StoresContract {
  private final InMemoryStores stores = new InMemoryStores();

  @Override
  public CommunityStores stores() {
    return stores;
  }

  @Override
  public CommunityStores elsewhere() {
    return stores;
  }

  @Override
  public DailyStores daily() {
    return stores.daily();
  }

  @Override
  public DailyStores dailyElsewhere() {
    return stores.daily();
  }

  @Test
  void failsAsItIsToldAndKeepsNothing() {
    CommunityId community = newCommunity();
    assertThatThrownBy(
            () ->
                stores
                    .transactions()
                    .run(
                        () -> {
                          stores.settings().write(community, 0, Map.of("a", "1"));
                          stores.fail(StoreException.Kind.UNAVAILABLE);
                          assertThatThrownBy(() -> stores.settings().read(community))
                              .isInstanceOf(StoreException.class);
                        }))
        .isInstanceOfSatisfying(
            StoreException.class,
            failure -> assertThat(failure.kind()).isEqualTo(StoreException.Kind.UNAVAILABLE));
    stores.recover();
    assertThat(stores.settings().read(community)).isEqualTo(StoredSettings.NONE);
  }
}
