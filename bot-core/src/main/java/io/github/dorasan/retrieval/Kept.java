package io.github.dorasan.retrieval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

  Optional<V> find(K key) {
    return Optional.ofNullable(values.get(key));
  }
}
