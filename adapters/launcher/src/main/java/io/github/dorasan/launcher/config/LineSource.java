package io.github.dorasan.launcher.config;

import io.github.dorasan.knowledge.YamlMapping;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.ConfigValueConfigSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A layer whose values know their lines. */
final class LineSource implements ConfigValueConfigSource {
  private final String name;
  private final int ordinal;
  private final Map<String, ConfigValue> values = new TreeMap<>();

  /**
   * A layer.
   *
   * @param ordinal a higher one goes over a lower one
   * @param settings by key
   */
  LineSource(String name, int ordinal, Map<String, YamlMapping.Line> settings) {
    this.name = name;
    this.ordinal = ordinal;
    for (Key<?> key : Keys.OPEN) {
      YamlMapping.Line setting = settings.get(key.name());
      if (setting != null) {
        values.put(key.property(), value(key, setting));
      }
    }
  }

  private ConfigValue value(Key<?> key, YamlMapping.Line setting) {
    return ConfigValue.builder()
        .withName(key.property())
        .withValue(setting.text())
        .withRawValue(setting.text())
        .withConfigSourceName(name)
        .withConfigSourceOrdinal(ordinal)
        .withLineNumber(setting.line())
        .build();
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public int getOrdinal() {
    return ordinal;
  }

  @Override
  public Set<String> getPropertyNames() {
    return values.keySet();
  }

  @Override
  public Map<String, ConfigValue> getConfigValueProperties() {
    return values;
  }

  @Override
  public @Nullable ConfigValue getConfigValue(String property) {
    return values.get(property);
  }
}
