package io.github.dorasan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.shop.Shop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldOutTest {
  @TempDir Path folder;

  /** What is done with the held-out phrasings while the index is built. */
  @FunctionalInterface
  private interface Look {
    void at(HeldOut heldOut) throws IOException;
  }

  private void build(Look look) throws IOException {
    BuildListener listener =
        new BuildListener() {
          @Override
          public void progress(Phase phase, int done, int all) {}

          @Override
          public void rebuilding(Path index, IOException damage) {}

          @Override
          public void learn(HeldOut heldOut, Path index) throws IOException {
            look.at(heldOut);
          }
        };
    new IndexFolder(folder, InstantSource.system())
        .open(Shop.knowledge(), Optional.empty(), listener)
        .close();
  }

  @Test
  void asksEveryPhrasingButATargetsOnlyOne() throws IOException {
    List<Targets.Row> rows =
        new Targets(Shop.knowledge())
            .rows().stream().filter(row -> row.phrasings().size() > 1).toList();
    List<Target> asked = new ArrayList<>();
    build(
        heldOut -> {
          for (int i = 0; i < heldOut.size(); i++) {
            asked.add(heldOut.truth(i));
          }
        });

    assertThat(asked).hasSize(rows.stream().mapToInt(row -> row.phrasings().size()).sum());
    assertThat(asked).hasSameElementsAs(rows.stream().map(Targets.Row::target).toList());
  }

  @Test
  void aHiddenEntryIsNeverFound() throws IOException {
    build(
        heldOut -> {
          for (int i = 0; i < heldOut.hiddenSize(); i++) {
            EntryId hidden = heldOut.hiddenTruth(i).entry();
            assertThat(heldOut.hidden(i).matches())
                .noneMatch(match -> match.target().entry().equals(hidden));
          }
        });
  }

  @Test
  void aHiddenPhrasingIsAnsweredByItsTargetsOthers() throws IOException {
    build(
        heldOut -> {
          int found = 0;
          for (int i = 0; i < heldOut.size(); i++) {
            Target truth = heldOut.truth(i);
            found +=
                heldOut.phrasing(i).matches().stream().anyMatch(m -> m.target().equals(truth))
                    ? 1
                    : 0;
          }
          assertThat(found).isGreaterThan(heldOut.size() / 2);
        });
  }
}
