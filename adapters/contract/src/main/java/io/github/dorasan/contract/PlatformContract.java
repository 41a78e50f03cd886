package io.github.dorasan.contract;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.platform.Capabilities;
import io.github.dorasan.platform.IncomingHandler;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What every part of the contract stands on: a driver, started for one test and closed after it.
 */
interface PlatformContract {
  /** The person who mostly acts. */
  String ANN = "ann";

  /** Someone else. */
  String BOB = "bob";

  /** All white space. */
  Pattern BLANKS = Pattern.compile("\\s+");

  /** Texts that a platform could mistake for markup, mentions or commands, or could mangle. */
  static List<String> difficultTexts() {
    return List.of(
        "How do I return a game?",
        "*stars* **two** _under_ __two__ ~~struck~~ ||hidden||",
        "`code` and ```a fence```",
        "<b>bold</b> <i>tag &amp; entity &lt; <script>",
        "@everyone @here <@123> <@&456> <#789> @ann",
        "[label](https://shop.example/a_b) https://shop.example/?a=1&b=2#c",
        "# heading",
        "> quote",
        "- dash",
        "1. one",
        "1) one",
        "42",
        "back\\slash \\*escaped\\* \\n",
        "{brace} %s $0 ${name} !! !1",
        "tg://user?id=1 :smile: <:name:1> <t:1>",
        "\u00bfD\u00f3nde est\u00e1 la caja? na\u00efve fa\u00e7ade",
        "e\u0301 combining, \u6f22\u5b57 \uc0ac\uacfc"
            + " \u0440\u0443\u0441\u0441\u043a\u0438\u0439 \u0627\u0644\u0644\u0639\u0628\u0629",
        "\ud83d\ude00 \ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\uddeb\ud83c\uddf7"
            + " \ud83d\udc4d\ud83c\udffd");
  }

  /** The driver of a new platform, started with these commands. */
  PlatformDriver started(IncomingHandler handler, List<CommandSpec> commands);

  /** The driver of a new platform, started with the contract's commands. */
  default PlatformDriver started(IncomingHandler handler) {
    return started(handler, ContractCommands.all());
  }

  /** What the platform can do. */
  default Capabilities capabilities(PlatformDriver driver) {
    return driver.platform(ANN).capabilities();
  }

  /** All that a person was shown, without white space, which a platform may lay out anew. */
  default String dense(PlatformDriver driver, String person) {
    return dense(Shown.text(driver.shown(person)));
  }

  /** A text without white space. */
  default String dense(String text) {
    return BLANKS.matcher(text).replaceAll("");
  }
}
