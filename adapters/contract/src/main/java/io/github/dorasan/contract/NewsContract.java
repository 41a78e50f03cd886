package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.NewsStore;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Bytes;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What moderators are to be told waits, whole and in order, until one instance takes it. */
interface NewsContract extends StoreContract {
  private NewsStore news() {
    return stores().news();
  }

  /** One of everything that a reply may hold. */
  private static Reply rich() {
    List<Block> blocks = new ArrayList<>();
    for (String text : StoreContract.difficultTexts()) {
      blocks.add(new Block.Paragraph(List.of(new Span.Text(text), new Span.Strong(text))));
    }
    blocks.add(new Block.Notice(List.of(new Span.Emphasis("e"))));
    blocks.add(new Block.Footnote(List.of(new Span.Link("label", "https://a.example/?b=c"))));
    blocks.add(new Block.Bullets(List.of(List.of(new Span.Code("/x")), List.of())));
    blocks.add(new Block.Image("a.png", new Bytes(new byte[] {0, -1, 7}), "a picture"));
    blocks.add(new Block.Actions(List.of(new Action("a:b", "Press", "/a b"))));
    return new Reply(blocks, true, true);
  }

  @Test
  default void newsWaitAsTheyAre() {
    CommunityId community = newCommunity();
    news().add(community, rich(), NOON);
    news().add(community, Reply.of(), NOON.plusMillis(1));
    assertThat(elsewhere().news().all(community))
        .extracting(NewsStore.Waiting::news)
        .containsExactly(rich(), Reply.of());
    assertThat(news().all(community).getFirst().since()).isEqualTo(NOON);
    assertThat(news().all(newCommunity())).isEmpty();
    assertThat(elsewhere().news().waiting(community.platform())).contains(community);
    assertThat(news().waiting("nowhere")).isEmpty();
  }

  @Test
  default void oneTakesThem() {
    CommunityId community = newCommunity();
    news().add(community, Reply.of(), NOON);
    long number = news().all(community).getFirst().number();
    assertThat(elsewhere().news().remove(community, number)).isTrue();
    assertThat(news().remove(community, number)).isFalse();
    assertThat(news().waiting(community.platform())).doesNotContain(community);
  }
}
