package io.github.dorasan.community;

import io.github.dorasan.community.learning.LearningStores;

/** The stores of this room, all on the same database. */
public interface CommunityStores {
  /** Joins what the stores do. */
  Transactions transactions();

  /** Each community's settings. */
  SettingsStore settings();

  /** Who changed what. */
  AuditLog auditLog();

  /** Which communities have changed. */
  ChangeFeed changes();

  /** What is learnt from people. */
  LearningStores learning();

  /** What moderators are still to be told. */
  NewsStore news();

  /** All that is kept of each community, in whichever store. */
  CommunityData data();

  /** Which communities the bot has left. */
  DepartureStore departures();

  /** Which members asked to be forgotten. */
  ForgottenStore forgotten();

  /** What has come in from platforms. */
  ArrivalStore arrivals();

  /** The key that members are hashed with. */
  InstallationKey installationKey();
}
