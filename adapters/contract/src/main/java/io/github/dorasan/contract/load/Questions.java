package io.github.dorasan.contract.load;

import io.github.dorasan.knowledge.KnowledgeBase;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Questions as people type them: every second one was never typed before. Safe for use by many
 * threads at once.
 */
public final class Questions {
  private static final int KNOWN = 500;
  private static final List<String> GREETINGS =
      List.of("", "hey, ", "hi ", "sorry, ", "quick one: ", "so ", "ok ", "please: ");

  private final List<String> phrasings;
  private final List<String> known;
  private final Set<String> asked = new HashSet<>();
  private final Random random = new Random(7);
  private boolean fresh;

  /** Questions that a knowledge can answer, in one order each time. */
  public Questions(KnowledgeBase knowledge) {
    this.phrasings =
        knowledge.faq().values().stream()
            .flatMap(entry -> entry.phrasings().stream())
            .distinct()
            .toList();
    this.known = phrasings.subList(0, Math.min(KNOWN, phrasings.size()));
    asked.addAll(phrasings);
  }

  /** The next question. */
  public synchronized String next() {
    fresh = !fresh;
    return fresh ? unheard() : known.get(random.nextInt(known.size()));
  }

  private String unheard() {
    String question = varied();
    while (!asked.add(question)) {
      question = varied();
    }
    return question;
  }

  /** Two letters changed places, and people begin in their own ways. */
  private String varied() {
    StringBuilder text = new StringBuilder(phrasings.get(random.nextInt(phrasings.size())));
    for (int i = random.nextInt(3); i >= 0 && text.length() > 2; i--) {
      int place = random.nextInt(text.length() - 1);
      char moved = text.charAt(place);
      text.deleteCharAt(place).insert(place + 1, moved);
    }
    return GREETINGS.get(random.nextInt(GREETINGS.size())) + text;
  }
}
