package org.fengqiao.application.cases.lives;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.ClaimSheet;
import org.fengqiao.domain.cases.Claimant;
import org.fengqiao.domain.cases.Claimants;

/** Judges what the journal and the states hold, entry by entry. */
final class Histories {
  private final MemoryStore memory;
  private final Calendars calendars;
  private final Findings findings;
  private final Mergers mergers = new Mergers();

  Histories(MemoryStore memory, Calendars calendars, Findings findings) {
    this.memory = memory;
    this.calendars = calendars;
    this.findings = findings;
  }

  /** The entries of one aggregate. */
  List<Entry> of(AggregateRef ref) {
    return memory.of(ref, 0, Integer.MAX_VALUE);
  }

  /** Of whose entries some are made by commands on others, once all were judged. */
  Mergers mergers() {
    return mergers;
  }

  /** Judges, once everything due was looked at, that what is due by now has fired, and no more. */
  void requireUpTo(Instant now) {
    memory
        .all(Case.class)
        .forEach(found -> {
          var ref = found.aggregate().ref();
          var rungs = new Rungs(calendars, new Findings());
          of(ref).forEach(entry -> take(entry, rungs));
          rungs.left(now).forEach(left -> findings.add(Finding.RUNG_MISSED, ref + " " + left));
          var last = of(ref).getLast();
          findings.require(
              !last.time().isAfter(now), Finding.FROM_THE_FUTURE, () -> last + " stands at " + now);
        });
  }

  private static void take(Entry entry, Rungs rungs) {
    entry.facts().forEach(fact -> rungs.take(entry, (CaseFact) fact));
  }

  /** Judges every history from its first entry to what is kept now. */
  void judge() {
    var sources = new HashMap<String, AggregateRef>();
    memory.all(Aggregate.class).forEach(found -> chain(found));
    memory.all(Case.class).forEach(found -> judge(found, sources));
    memory.all(Case.class).map(Loaded::aggregate).forEach(c -> mergers.read(c.id(), of(c.ref())));
    mergers.judge(findings);
  }

  private void judge(Loaded<Case> found, Map<String, AggregateRef> sources) {
    var c = found.aggregate();
    var path = new Path();
    var rungs = new Rungs(calendars, findings);
    var facts = of(c.ref()).stream().flatMap(e -> e.facts().stream()).map(CaseFact.class::cast);
    for (var entry : of(c.ref())) {
      for (var fact : entry.facts()) {
        var before = path.at();
        findings.require(
            path.take((CaseFact) fact),
            Finding.ILLEGAL_HISTORY,
            () ->
                entry.aggregate() + " version " + entry.version() + ": " + fact + " in " + before);
        findings.count("fact " + fact.getClass().getSimpleName());
        path.at().ifPresent(status -> findings.count("status " + status));
      }
      take(entry, rungs);
      if (entry.facts().getFirst() instanceof CaseFact.Reported f) {
        source(f)
            .ifPresent(source ->
                findings.require(
                    sources.putIfAbsent(source, c.ref()) == null,
                    Finding.EFFECT_TWICE,
                    () -> source + " made " + c.ref() + " as well"));
      }
    }
    findings.require(
        path.at().equals(Optional.of(c.status())) && isFold(c, facts.toList()),
        Finding.STATE_NOT_THE_FOLD,
        () -> c.ref() + " is kept as " + c.status() + ", and was led to " + path.at());
    findings.require(
        c.claimants().stream().allMatch(this::isOfItsSheets),
        Finding.STATE_NOT_THE_FOLD,
        () -> c.ref() + " has other claimants than its sheets: " + c.claimants());
    findings.require(
        c.claimants().stream().allMatch(all -> areErased(listed(all), told(of(c.ref())))),
        Finding.STATE_NOT_THE_FOLD,
        () -> c.ref() + " has other claimants erased than its trace tells: " + c.claimants());
  }

  /** The numbers of which its trace says that they were erased. */
  private static Set<Integer> told(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.facts().stream())
        .filter(CaseFact.ClaimantErased.class::isInstance)
        .map(fact -> ((CaseFact.ClaimantErased) fact).number())
        .collect(Collectors.toSet());
  }

  /** Whether just those are erased, and just what they say is gone. */
  private boolean areErased(List<Claimant> listed, Set<Integer> told) {
    return listed.stream()
        .allMatch(one ->
            one.erased().isEmpty() != told.contains(one.number())
                && words(one)
                    .allMatch(
                        id -> one.erased().contains(id) == memory.find(Set.of(id)).isEmpty()));
  }

  private static Stream<ContentId> words(Claimant one) {
    return Stream.concat(
            Stream.of(one.words()), one.dropped().stream().map(Claimant.Dropped::reason))
        .map(ContentRef::id);
  }

  private static Optional<String> source(CaseFact.Reported f) {
    return f.origin().sourceId().map(id -> f.origin().partner().value() + "/" + id);
  }

  private static boolean isFold(Case c, List<CaseFact> facts) {
    try {
      return Case.LINEAGE.begin(facts).after().equals(c);
    } catch (RuntimeException e) {
      return false;
    }
  }

  private boolean isOfItsSheets(Claimants all) {
    var listed = listed(all);
    var standing = listed.stream().filter(Claimant::stands).toList();
    long fen = standing.stream().mapToLong(one -> one.fen().orElse(0L)).sum();
    return all.listed() == listed.size() && all.standing() == standing.size() && all.fen() == fen;
  }

  private List<Claimant> listed(Claimants all) {
    return all.sheets().stream()
        .map(id -> memory.find(ClaimSheet.class, id.ref()).orElseThrow().aggregate())
        .flatMap(sheet -> sheet.claimants().stream())
        .toList();
  }

  private void chain(Loaded<?> found) {
    var ref = found.aggregate().ref();
    var entries = of(ref);
    for (int i = 0; i < entries.size(); i++) {
      follows(entries.get(i), i + 1, i == 0 ? Optional.empty() : Optional.of(entries.get(i - 1)));
    }
    var last = entries.getLast();
    findings.require(
        last.hash().equals(found.head().hash()) && found.version().number() == entries.size(),
        Finding.CHAIN_BROKEN,
        () -> ref + " is kept at " + found.head() + " and ends with " + last);
  }

  private void follows(Entry entry, int number, Optional<Entry> last) {
    findings.require(
        entry.version().number() == number
            && last.filter(before -> before.time().isAfter(entry.time())).isEmpty(),
        Finding.OUT_OF_COUNT,
        () -> entry + " is the entry no. " + number + " and follows " + last);
    findings.require(
        entry.previousHash().equals(last.map(Entry::hash))
            && entry.previous().equals(last.map(Entry::at))
            && entry.before().equals(last.flatMap(Entry::after)),
        Finding.CHAIN_BROKEN,
        () -> entry + " does not follow " + last);
  }

  /** Judges what somebody was given who followed the journal to its end. */
  void judge(Following following) {
    var lanes = new HashMap<Integer, Long>();
    var given = new HashMap<AggregateRef, Integer>();
    var places = new HashSet<LanePosition>();
    for (var entry : following.kept()) {
      int version = given.merge(entry.aggregate(), 1, Integer::sum);
      findings.require(
          entry.version().number() == version && places.add(entry.at()),
          Finding.OUT_OF_ORDER,
          () -> entry.aggregate() + " " + entry.version() + " came as no. " + version);
      lanes.merge(entry.at().lane(), 1L, Long::sum);
    }
    memory
        .all(Aggregate.class)
        .forEach(found -> {
          var ref = found.aggregate().ref();
          int all = of(ref).size();
          findings.require(
              given.getOrDefault(ref, 0) == all,
              Finding.SKIPPED,
              () -> given.get(ref) + " of the " + all + " entries of " + ref + " came");
        });
    lanes.forEach((lane, many) ->
        findings.require(
            memory.end().of(lane) == many,
            Finding.SKIPPED,
            () -> "lane " + lane + " gave " + many));
  }
}
