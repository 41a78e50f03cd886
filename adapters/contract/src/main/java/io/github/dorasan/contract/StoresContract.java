package io.github.dorasan.contract;

import org.junit.jupiter.api.Timeout;

/**
 * What all stores must do, on whichever database. A database's test extends this class and supplies
 * two instances on the same data; the tests stand in the interfaces, one for each store. A test
 * that does not end within two minutes fails.
 */
@Timeout(120)
public abstract class StoresContract
    implements TransactionsContract,
        SettingsContract,
        AuditLogContract,
        ChangeFeedContract,
        CommunityDataContract,
        DeparturesContract,
        ForgottenContract,
        ArrivalsContract,
        NewsContract,
        InstallationKeyContract,
        UnansweredContract,
        TaughtContract,
        FeedbackContract,
        DailyContract,
        DailyLedgerContract {
  /** For a database's test. */
  protected StoresContract() {}
}
