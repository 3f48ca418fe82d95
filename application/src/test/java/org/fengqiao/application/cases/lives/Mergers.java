package org.fengqiao.application.cases.lives;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.store.Entry;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseId;

/**
 * What was written of two cases at once, read from each of them: of a merging, of its being undone
 * and of an end in common both say the same, at the same time, or one of them was left behind.
 */
final class Mergers {
  private enum What {
    MERGED,
    UNMERGED,
    ENDED
  }

  /** What became of {@code merged} by or with {@code primary}. */
  private record Both(What what, CaseId merged, CaseId primary, Instant time) {}

  /** A case that may have been opened again by the answer of one that was closed with it. */
  private record Opened(CaseId primary, Instant time) {}

  private final Set<Both> saidByTheMerged = new HashSet<>();
  private final Set<Both> saidByThePrimary = new HashSet<>();
  private final Set<Entry> ofAnothersCommand = new HashSet<>();
  private final Set<Opened> openedByASurvey = new HashSet<>();
  private final Map<CaseId, CaseId> mergedInto = new HashMap<>();
  private final Map<CaseId, CaseId> closedWith = new HashMap<>();
  private final Map<CaseId, Set<CaseId>> holding = new HashMap<>();

  /** Reads the history of a case, in order. */
  void read(CaseId id, List<Entry> entries) {
    for (var entry : entries) {
      for (var fact : entry.facts()) {
        read(id, entry, (CaseFact) fact);
      }
    }
  }

  private void read(CaseId id, Entry entry, CaseFact fact) {
    switch (fact) {
      case CaseFact.Merged f -> {
        mergedInto.put(id, f.into());
        saidByTheMerged.add(new Both(What.MERGED, id, f.into(), entry.time()));
      }
      case CaseFact.Unmerged f -> {
        mergedInto.remove(id);
        saidByTheMerged.add(new Both(What.UNMERGED, id, f.from(), entry.time()));
      }
      case CaseFact.Joined f -> {
        ofAnothersCommand.add(entry);
        held(id).add(f.merged());
        saidByThePrimary.add(new Both(What.MERGED, f.merged(), id, entry.time()));
      }
      case CaseFact.Parted f -> {
        ofAnothersCommand.add(entry);
        held(id).remove(f.merged());
        saidByThePrimary.add(new Both(What.UNMERGED, f.merged(), id, entry.time()));
      }
      case CaseFact.SurveyAnswered _ ->
          Optional.ofNullable(closedWith.get(id))
              .ifPresent(primary -> openedByASurvey.add(new Opened(primary, entry.time())));
      case CaseFact.ClosedWithPrimary _ -> {
        Optional.ofNullable(mergedInto.get(id)).ifPresent(with -> closedWith.put(id, with));
        end(id, entry);
      }
      case CaseFact.Closed _, CaseFact.Rejected _, CaseFact.Redirected _, CaseFact.Withdrawn _ ->
          end(id, entry);
      default -> {
        // No other fact is of two cases.
      }
    }
  }

  private void end(CaseId id, Entry entry) {
    for (var merged : held(id)) {
      saidByThePrimary.add(new Both(What.ENDED, merged, id, entry.time()));
    }
    // One that is handled once more has none of them any more: they stay closed.
    held(id).clear();
    Optional.ofNullable(mergedInto.remove(id))
        .ifPresent(primary -> {
          ofAnothersCommand.add(entry);
          saidByTheMerged.add(new Both(What.ENDED, id, primary, entry.time()));
        });
  }

  private Set<CaseId> held(CaseId id) {
    return holding.computeIfAbsent(id, _ -> new HashSet<>());
  }

  /** Whether the command that made an entry was one on another case. */
  boolean isOfAnothersCommand(Entry entry) {
    return ofAnothersCommand.contains(entry)
        || (entry.facts().stream().anyMatch(CaseFact.Reopened.class::isInstance)
            && openedByASurvey.contains(
                new Opened(new CaseId(entry.aggregate().id()), entry.time())));
  }

  /** Judges, once all histories were read, that each has its other half. */
  void judge(Findings findings) {
    left(saidByTheMerged, saidByThePrimary, "which says nothing, is primary: ", findings);
    left(saidByThePrimary, saidByTheMerged, "which says nothing, is merged: ", findings);
    saidByTheMerged.forEach(both -> findings.count("both " + both.what()));
  }

  private static void left(Set<Both> said, Set<Both> confirmed, String what, Findings findings) {
    said.stream()
        .filter(both -> !confirmed.contains(both))
        .forEach(both -> findings.add(Finding.MERGED_BY_HALF, what + both));
  }
}
