package io.github.dorasan.retrieval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Values kept by key, up to so many; the least used go first. For use by many threads at once. */
final class Kept<K, V> {
  private final Map<K, V> values;

  Kept(int most) {
    this.values =
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
              @Override
              protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
              }
            });
  }

  void keep(K key, V value) {
    values.put(key, value);
  }

  /** The value that is kept, or else what is made of the key, kept from now on. */
  V find(K key, Function<K, V> maker) {
    return find(key)
        .orElseGet(
            () -> {
              V made = maker.apply(key);
              keep(key, made);
              return made;
            });
  }

  Optional<V> find(K key) {
    return Optional.ofNullable(values.get(key));
  }
}
