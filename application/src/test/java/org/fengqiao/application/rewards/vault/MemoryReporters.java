package org.fengqiao.application.rewards.vault;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.Reporter;

/** Who reported clues, of a store in memory. */
public record MemoryReporters(MemoryStore store) implements Reporters {
  @Override
  public Map<String, Long> byKey() {
    return keptBy().collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.counting()));
  }

  @Override
  public List<ClueId> notSealedBy(Set<String> passed, int limit) {
    return keptBy()
        .filter(one -> !passed.contains(one.getValue()))
        .map(Map.Entry::getKey)
        .limit(limit)
        .toList();
  }

  private Stream<Map.Entry<ClueId, String>> keptBy() {
    return store
        .all(Reporter.class)
        .map(found -> found.aggregate())
        .flatMap(
            one -> one.vaulted().stream().map(had -> Map.entry(one.clue(), had.key().keptBy())));
  }
}
