/**
 * What a community's moderators decide and what its members leave behind: settings, changes and who
 * made them, and the ports of the stores that keep all this.
 *
 * <p>A store is an interface here; {@link io.github.dorasan.community.CommunityStores} names them
 * all, and an adapter fills them. Every method of a store is atomic, {@link
 * io.github.dorasan.community.Transactions} joins several, and every failure is a {@link
 * io.github.dorasan.community.StoreException}. Imports the rooms to its left.
 */
@NullMarked
package io.github.dorasan.community;

import org.jspecify.annotations.NullMarked;
