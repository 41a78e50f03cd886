package io.github.dorasan.knowledge;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A map over another one that it shares, without some of its values and with some more. Not to be
 * changed; takes memory for what is added alone.
 */
final class LayeredMap<K, V> extends AbstractMap<K, V> implements SequencedMap<K, V> {
  private final SequencedMap<K, V> base;
  private final Predicate<V> shown;
  private final SequencedMap<K, V> added;

  /**
   * A layer.
   *
   * @param shown which of the base's values are seen
   * @param added seen after them; its keys are none of the base's
   */
  LayeredMap(SequencedMap<K, V> base, Predicate<V> shown, SequencedMap<K, V> added) {
    this.base = base;
    this.shown = shown;
    this.added = added;
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    V more = added.get(key);
    if (more != null) {
      return more;
    }
    V value = base.get(key);
    return value != null && shown.test(value) ? value : null;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        return rows().iterator();
      }

      @Override
      public int size() {
        return (int) rows().count();
      }
    };
  }

  private Stream<Map.Entry<K, V>> rows() {
    return Stream.concat(
            base.entrySet().stream().filter(row -> shown.test(row.getValue())),
            added.entrySet().stream())
        .map(row -> Map.entry(row.getKey(), row.getValue()));
  }

  @Override
  public SequencedMap<K, V> reversed() {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(this)).reversed();
  }
}
