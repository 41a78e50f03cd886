/**
 * What every platform and every store must do, and what their tests need. Used in test scope only.
 *
 * <p>A platform's test extends {@link io.github.dorasan.contract.ChatPlatformContract} and supplies
 * a {@link io.github.dorasan.contract.PlatformDriver}. {@link io.github.dorasan.contract.Chat} and
 * {@link io.github.dorasan.contract.Scenario} are chats to read, spoken by hand or written in a
 * file. {@link io.github.dorasan.contract.InMemoryPlatform} is a platform without a network, {@link
 * io.github.dorasan.contract.ShopBot} a bot with another community's knowledge, and {@link
 * io.github.dorasan.contract.GoldenReplies} what every platform renders into golden files.
 *
 * <p>A database's test extends {@link io.github.dorasan.contract.StoresContract}; {@link
 * io.github.dorasan.contract.InMemoryStores} are stores without a database.
 */
@NullMarked
package io.github.dorasan.contract;

import org.jspecify.annotations.NullMarked;
