package io.github.dorasan.launcher.config;

import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.knowledge.Problems;
import io.github.dorasan.knowledge.YamlMapping;
import io.github.dorasan.launcher.data.DataPlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Loads the configuration: the defaults, and over them the file, the environment, the options. */
public final class ConfigurationLoader {
  private static final String CONFIG_VARIABLE = "DORASAN_CONFIG";

  private final Problems problems;
  private final Layers layers;
  private final PathReader paths;
  private final Tokens tokens;

  private ConfigurationLoader(Problems problems, Layers layers, PathReader paths, Tokens tokens) {
    this.problems = problems;
    this.layers = layers;
    this.paths = paths;
    this.tokens = tokens;
  }

  /**
   * The file that is read where no option names one: DORASAN_CONFIG, or else {@code
   * config/dorasan.yaml} beside the program, if it is there.
   */
  public static Optional<Path> usualFile(Map<String, String> environment, Path home) {
    String named = environment.getOrDefault(CONFIG_VARIABLE, "");
    return named.isBlank()
        ? Optional.of(home.resolve("config").resolve("dorasan.yaml")).filter(Files::exists)
        : Optional.of(Path.of(named.strip()));
  }

  /**
   * Loads and checks everything.
   *
   * @param file a YAML file that must be there; empty for none
   * @param environment all variables, of which DORASAN_ ones, the tokens and the home are read
   * @param commandLineOverrides values by key, such as {@code seeds}; over all others
   * @param home the program's folder, beside whose {@code bin} the seeds stand
   * @throws ConfigurationException with every problem found, if there is any
   */
  public static Configuration load(
      Optional<Path> file,
      Map<String, String> environment,
      Map<String, String> commandLineOverrides,
      Path home)
      throws ConfigurationException {
    return load(file, environment, commandLineOverrides, home, DataPlace.current());
  }

  static Configuration load(
      Optional<Path> file,
      Map<String, String> environment,
      Map<String, String> commandLineOverrides,
      Path home,
      DataPlace place)
      throws ConfigurationException {
    ConfigurationLoader loader = over(file, environment, commandLineOverrides, place);
    return loader.configuration(home.resolve("seeds"), place.usual(environment));
  }

  /**
   * What holds of each key and where it comes from, whether it can be used or not. Secrets are not
   * told.
   */
  public static List<EffectiveSetting> effective(
      Optional<Path> file,
      Map<String, String> environment,
      Map<String, String> commandLineOverrides,
      Path home) {
    DataPlace place = DataPlace.current();
    ConfigurationLoader loader = over(file, environment, commandLineOverrides, place);
    Map<Key<?>, Path> usual = new HashMap<>();
    usual.put(Keys.SEEDS, home.resolve("seeds"));
    place.usual(environment).ifPresent(data -> usual.put(Keys.DATA, data));
    return EffectiveSetting.all(loader.layers, loader.tokens, usual);
  }

  private static ConfigurationLoader over(
      Optional<Path> file,
      Map<String, String> environment,
      Map<String, String> commandLineOverrides,
      DataPlace place) {
    Problems problems = new Problems();
    Map<String, YamlMapping.Line> fromFile =
        file.map(path -> FileSettings.read(path, problems)).orElseGet(Map::of);
    Map<String, String> fromEnvironment = EnvironmentSettings.read(environment, problems);
    rejectUnknown(commandLineOverrides, problems);
    Path name = file.orElse(Path.of("")).toAbsolutePath();
    Layers layers =
        new Layers(file.orElse(name), fromFile, fromEnvironment, commandLineOverrides, problems);
    PathReader paths = new PathReader(layers, name.resolveSibling(""), place.home(environment));
    Tokens tokens = new Tokens(environment, layers, paths, problems);
    return new ConfigurationLoader(problems, layers, paths, tokens);
  }

  private Configuration configuration(Path usualSeeds, Optional<Path> usualData)
      throws ConfigurationException {
    Path seeds = paths.read(Keys.SEEDS).orElse(usualSeeds).toAbsolutePath().normalize();
    Optional<Path> data = paths.read(Keys.DATA).or(() -> usualData);
    if (data.isEmpty()) {
      layers.note(Keys.DATA, "There is no home to keep data in", "Set it to a folder for the data");
    }
    Configuration.Answers answers = answers();
    Locale language = layers.read(Keys.LANGUAGE).orElse(Locale.ENGLISH);
    int history = layers.read(Keys.HISTORY).orElse(0);
    Colour colour = layers.read(Keys.COLOUR).orElse(Colour.AUTO);
    LogLevel logLevel = layers.read(Keys.LOG_LEVEL).orElse(LogLevel.WARN);
    Configuration.Limits limits = limits();
    Optional<String> contact = layers.read(Keys.CONTACT);
    Optional<Secret> database = layers.read(Keys.DATABASE_URL);
    Configuration.Discord onDiscord = onDiscord();
    Configuration.Telegram onTelegram = onTelegram();
    Configuration.Health health = health();
    Optional<Secret> discord = tokens.read(Keys.DISCORD);
    Optional<Secret> telegram = tokens.read(Keys.TELEGRAM);
    if (!problems.isEmpty() || data.isEmpty()) {
      throw new ConfigurationException(problems.all());
    }
    return new Configuration(
        seeds,
        data.get(),
        language,
        answers,
        new Configuration.Console(history, colour),
        logLevel,
        limits,
        contact,
        database,
        onDiscord,
        onTelegram,
        health,
        discord,
        telegram);
  }

  private Configuration.Answers answers() {
    return new Configuration.Answers(
        thresholds(),
        layers.read(Keys.CACHE_SIZE).orElse(0),
        layers.read(Keys.WAITING).orElse(0),
        layers.read(Keys.SEMANTIC).orElse(Semantic.AUTO));
  }

  private Configuration.Health health() {
    Configuration.Health usual = Configuration.Health.DEFAULT;
    return new Configuration.Health(
        layers.read(Keys.HEALTH).orElse(usual.enabled()),
        layers.read(Keys.HEALTH_BIND).orElse(usual.bind()),
        layers.read(Keys.HEALTH_PORT).orElse(usual.port()));
  }

  private Configuration.Limits limits() {
    return new Configuration.Limits(
        layers.read(Keys.PERSON_LIMIT).orElse(1), layers.read(Keys.CHANNEL_LIMIT).orElse(1));
  }

  private Configuration.Telegram onTelegram() {
    Configuration.Telegram usual = Configuration.Telegram.DEFAULT;
    return new Configuration.Telegram(
        layers.read(Keys.TELEGRAM_API_URL).orElse(usual.apiUrl()),
        layers.read(Keys.TELEGRAM_WEBHOOK_URL),
        layers.read(Keys.TELEGRAM_WEBHOOK_LISTEN).orElse(usual.webhookListen()));
  }

  private Configuration.Discord onDiscord() {
    Configuration.Discord usual = Configuration.Discord.DEFAULT;
    return new Configuration.Discord(
        layers.read(Keys.DISCORD_CONTENT).orElse(usual.messageContent()),
        layers.read(Keys.DISCORD_SHARDS).orElse(usual.shards()),
        layers.read(Keys.DISCORD_API_URL).orElse(usual.apiUrl()),
        layers.read(Keys.DISCORD_GATEWAY_URL).orElse(usual.gatewayUrl()));
  }

  private Thresholds thresholds() {
    double answer = layers.read(Keys.THRESHOLD).orElse(Thresholds.DEFAULT.answer());
    double suggest = layers.read(Keys.SUGGEST_THRESHOLD).orElse(Thresholds.DEFAULT.suggest());
    if (suggest <= answer) {
      return new Thresholds(answer, suggest);
    }
    String relation = "`answers.suggest-threshold` is " + suggest;
    if (layers.isSet(Keys.SUGGEST_THRESHOLD)) {
      layers.note(
          Keys.SUGGEST_THRESHOLD,
          relation + ", above `answers.threshold`",
          "Write a number from 0 to " + answer);
    } else {
      layers.note(
          Keys.THRESHOLD,
          relation + " unless set, above this `answers.threshold`",
          "Set `answers.suggest-threshold` to a number from 0 to " + answer);
    }
    return Thresholds.DEFAULT;
  }

  private static void rejectUnknown(Map<String, String> overrides, Problems problems) {
    for (String name : overrides.keySet()) {
      if (!Keys.names().contains(name)) {
        problems.add(Path.of("--" + name), 0, "This sets no key", FileSettings.mend(name));
      }
    }
  }
}
