package org.fengqiao.application.rewards;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.RiskCode;

/** The clues of a store in memory. */
public record MemoryClues(MemoryStore store) implements Clues {
  @Override
  public Page<Loaded<Clue>> list(ClueFilter filter, Sight sight, Instant now, PageRequest page) {
    var found =
        store
            .all(Clue.class)
            .filter(one -> filter.matches(one.aggregate(), now))
            .filter(one -> sight.sees(one.aggregate().seenBy()))
            .filter(one -> page.after().map(key -> key(one).compareTo(key) < 0).orElse(true))
            .sorted(Comparator.comparing(MemoryClues::key).reversed())
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryClues::key);
  }

  private static String key(Loaded<Clue> one) {
    return one.aggregate().id().value().toString();
  }

  @Override
  public Optional<Loaded<Clue>> find(String finder) {
    return store.all(Clue.class).filter(one -> one.aggregate().finder().equals(finder)).findFirst();
  }

  /** Results of one kind, in one area. */
  private record Group(DivisionCode area, RiskCode type) {}

  @Override
  public List<RewardResults> results(
      DivisionCode root, Level area, Instant from, Instant until, int least) {
    var groups =
        store
            .all(Clue.class)
            .map(found -> found.aggregate())
            .filter(one -> one.status() == ClueStatus.PAID)
            .filter(one -> root.contains(one.filing().division()))
            .filter(one -> isWithin(one.path().paid().orElseThrow(), from, until))
            .filter(one -> one.filing().division().at(area).isPresent())
            .collect(
                Collectors.groupingBy(one ->
                    new Group(
                        one.filing().division().at(area).orElseThrow(), one.filing().type())));
    return groups.entrySet().stream()
        .map(group ->
            new RewardResults(
                group.getKey().area(), group.getKey().type(), byGrade(group.getValue(), least)))
        .filter(group -> !group.grades().isEmpty())
        .limit(MOST_RESULTS)
        .toList();
  }

  private static boolean isWithin(Instant time, Instant from, Instant until) {
    return !time.isBefore(from) && time.isBefore(until);
  }

  private static List<RewardResults.OfGrade> byGrade(List<Clue> clues, int least) {
    return clues.stream()
        .collect(Collectors.groupingBy(one -> one.path().grading().orElseThrow().grade()))
        .entrySet()
        .stream()
        .filter(of -> of.getValue().size() >= least)
        .map(of -> new RewardResults.OfGrade(of.getKey(), of.getValue().size(), fen(of.getValue())))
        .toList();
  }

  private static long fen(List<Clue> clues) {
    return clues.stream().mapToLong(one -> one.path().paidFen()).sum();
  }
}
