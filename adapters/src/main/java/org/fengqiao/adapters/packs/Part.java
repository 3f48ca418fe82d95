package org.fengqiao.adapters.packs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.policies.PolicyReason;

/** One mapping in a pack, and its place. */
record Part(Parts parts, String path, JsonNode tree) {
  JsonNode node(String key) {
    return tree.path(key);
  }

  /** The place of something within it. */
  String path(String inside) {
    return path.isEmpty() ? inside : path + "." + inside;
  }

  <T> T required(String key, Function<String, T> made) {
    return value(key, node(key), made);
  }

  <T> Optional<T> optional(String key, Function<String, T> made) {
    return tree.has(key) ? Optional.of(value(key, node(key), made)) : Optional.empty();
  }

  <T> Set<T> set(String key, Function<String, T> made) {
    var all = new LinkedHashSet<T>();
    node(key).forEach(one -> all.add(value(key, one, made)));
    return all;
  }

  /** What a mapping within it makes; empty if it is not there, or was refused, which is noted. */
  <T> Optional<T> nested(String key, Function<Part, T> made) {
    return tree.has(key)
        ? parts.make(new Part(parts, path(key), node(key)), made)
        : Optional.empty();
  }

  /** What each mapping of a list makes; all of them are tried, so that each tells its problems. */
  <T> List<T> each(String key, Function<Part, T> made) {
    var all = new ArrayList<T>();
    var list = node(key);
    for (int i = 0; i < list.size(); i++) {
      var part = new Part(parts, path(key + "[" + i + "]"), list.get(i));
      parts.make(part, made).ifPresent(all::add);
    }
    if (all.size() < list.size() && !path.isEmpty()) {
      throw new Parts.NotMade();
    }
    return all;
  }

  /** The refusal of one of its values. */
  Refusal wrong(String key, String rule) {
    return Refusal.invalid(PolicyReason.PACK_FAULTY, List.of(new Violation(key, rule)));
  }

  private <T> T value(String key, JsonNode node, Function<String, T> made) {
    try {
      return made.apply(node.asText());
    } catch (Refusal refusal) {
      throw wrong(key, refusal.details().getOrDefault("rule", refusal.reason().name()));
    }
  }
}
