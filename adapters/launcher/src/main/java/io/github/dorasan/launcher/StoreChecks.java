package io.github.dorasan.launcher;

import io.github.dorasan.community.StoreException;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.launcher.data.DataFolder;
import io.github.dorasan.storage.Database;
import io.github.dorasan.storage.DatabaseAddress;
import io.github.dorasan.storage.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at what the bot keeps and what it knows. */
final class StoreChecks {
  private static final String DATABASE = "database";
  private static final String KNOWLEDGE = "knowledge";
  private static final String INDEX = "index";

  private StoreChecks() {}

  /** Whether the database is there, and how far its schema is. */
  static Finding database(Configuration configuration, DataFolder data) {
    DatabaseAddress address = OpenDatabase.address(configuration, data);
    if (address instanceof SqliteFile sqlite && Files.notExists(sqlite.file())) {
      return Finding.ok(DATABASE, sqlite.file() + " is made when the bot first starts");
    }
    try {
      Database.Schema schema = Database.look(address);
      String told =
          address.name()
              + " is there, schema "
              + schema.version().orElse("none yet")
              + (schema.pending() == 0
                  ? ", which is the newest"
                  : "; " + schema.pending() + " steps are made when the bot starts");
      return Finding.ok(DATABASE, told);
    } catch (StoreException e) {
      return Finding.wrong(DATABASE, String.valueOf(e.getMessage()));
    }
  }

  /** Whether the knowledge is sound, and has its index. */
  static List<Finding> knowledge(Configuration configuration, DataFolder data, Path shipped) {
    KnowledgeBase knowledge;
    try {
      knowledge = KnowledgeLoader.load(configuration.knowledge());
    } catch (KnowledgeException e) {
      return unsound(e);
    }
    List<Finding> findings = new ArrayList<>(List.of(sound(configuration, knowledge)));
    try {
      findings.add(index(new EngineOpener(configuration, data, shipped), knowledge));
    } catch (IOException e) {
      findings.add(Finding.wrong(INDEX, e.getMessage() + ". Build it with `dorasan index`."));
    }
    return findings;
  }

  private static Finding index(EngineOpener opener, KnowledgeBase knowledge) throws IOException {
    Path place = opener.index(knowledge);
    if (Files.notExists(place)) {
      return Finding.note(
          INDEX,
          "there is none of this knowledge yet; it is built at the first start, which takes"
              + " minutes, or now by `dorasan index`");
    }
    opener.open(knowledge, (_, _, _) -> {}).retriever().close();
    return Finding.ok(INDEX, place + " fits the knowledge and can be opened");
  }

  /** Whether the knowledge is sound. */
  static List<Finding> knowledge(Configuration configuration) {
    try {
      return List.of(sound(configuration, KnowledgeLoader.load(configuration.knowledge())));
    } catch (KnowledgeException e) {
      return unsound(e);
    }
  }

  private static Finding sound(Configuration configuration, KnowledgeBase knowledge) {
    return Finding.ok(
        KNOWLEDGE, configuration.seeds() + " holds " + knowledge.faq().size() + " sound entries");
  }

  private static List<Finding> unsound(KnowledgeException e) {
    return e.problems().stream()
        .map(problem -> Finding.wrong(KNOWLEDGE, problem.toString()))
        .toList();
  }
}
