package io.github.dorasan.contract;

import io.github.dorasan.bot.Bot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same chat goes the same way on every platform. */
interface ScenarioContract extends PlatformContract {
  @ParameterizedTest
  @MethodSource("io.github.dorasan.contract.ShopScenarios#all")
  default void aScenarioGoesAsWritten(Scenario scenario) {
    Bot bot = ShopBot.create();
    PlatformDriver driver = started(bot, bot.catalog().specs());
    scenario.playOn(new Chat(driver));
  }
}
