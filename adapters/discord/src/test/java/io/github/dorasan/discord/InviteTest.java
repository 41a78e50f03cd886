package io.github.dorasan.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.Test;

/** The invitation in the README asks for what the bot needs, and for nothing else. */
final class InviteTest {
  @Test
  void theInvitationAsksForExactlyWhatIsNeeded() throws IOException {
    String readme = Files.readString(Path.of("..", "..", "README.md")).replaceAll("\\s+", " ");
    Matcher link = Pattern.compile("oauth2/authorize\\?\\S*permissions=(\\d+)").matcher(readme);
    assertThat(link.find()).isTrue();
    EnumSet<Permission> asked = Permission.getPermissions(Long.parseLong(link.group(1)));
    assertThat(asked)
        .containsExactlyInAnyOrder(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_SEND_IN_THREADS,
            Permission.CREATE_PUBLIC_THREADS,
            Permission.MESSAGE_ATTACH_FILES,
            Permission.MESSAGE_HISTORY,
            Permission.PIN_MESSAGES);
    assertThat(readme)
        .contains(
            "exactly these permissions: View Channels, Send Messages, Send Messages in Threads,"
                + " Create Public Threads, Attach Files, Read Message History and Pin Messages.");
  }
}
