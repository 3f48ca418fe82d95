package org.fengqiao.application.cases.lives;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Receipt;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.people.OfficerFact;

/** What clients sent and were told, held against what is there. */
final class Book {
  /** Nothing is learnt of what became of the command. */
  private static final Set<Reason> COME_BACK =
      Set.of(RequestReason.CONTENDED, RequestReason.OVERLOADED, RequestReason.OUTCOME_UNKNOWN);

  private final MemoryStore memory;
  private final Trouble trouble;
  private final Findings findings;
  private final Map<Sent.Key, Sent> sent = new HashMap<>();
  private final Map<Sent.Key, Effect> effects = new HashMap<>();

  /** What one request did, as was first learnt. */
  private record Effect(AggregateRef resource, Version version, Digest body) {
    static Effect of(Receipt receipt) {
      return new Effect(receipt.resource(), receipt.version(), receipt.request().command());
    }
  }

  Book(MemoryStore memory, Trouble trouble, Findings findings) {
    this.memory = memory;
    this.trouble = trouble;
    this.findings = findings;
  }

  private Optional<Effect> written(Sent.Key key) {
    return memory.receipt(key.partner(), key.id()).map(Effect::of);
  }

  /** Notes what is going to be sent. */
  void note(Sent one) {
    sent.putIfAbsent(one.key(), one);
  }

  /** Whether a command may be sent again for want of an answer. */
  static boolean isToComeBack(Refusal refusal) {
    return COME_BACK.contains(refusal.reason());
  }

  /** Judges an answer. */
  void told(Sent one, Sent.Told told) {
    var known = Optional.ofNullable(effects.get(one.key()));
    if (!told.repeated()) {
      findings.count("done " + one.name());
      findings.require(known.isEmpty(), Finding.EFFECT_TWICE, () -> one + " was " + known);
      var version = told.version().or(() -> written(one.key()).map(Effect::version));
      var body = one.request().command();
      version.ifPresent(v -> effects.put(one.key(), new Effect(told.resource(), v, body)));
      requireEntry(one, told.resource(), version);
      return;
    }
    findings.count("repeated");
    var first = known.or(() -> trouble.isInDoubt(one.key()) ? written(one.key()) : known);
    if (first.isPresent()) {
      effects.putIfAbsent(one.key(), first.get());
      var isSame =
          first.get().body().equals(one.request().command())
              && first.get().resource().equals(told.resource())
              && told.version().filter(v -> v.compareTo(first.get().version()) < 0).isEmpty();
      findings.require(
          isSame, Finding.WRONG_REPEAT, () -> one + " was " + first + ", told " + told);
    } else {
      // Nothing but a source id that came before is answered with what another request did.
      var bears = one.sourceId().isPresent() && sourceOf(told).equals(one.sourceId());
      findings.require(bears, Finding.WRONG_REPEAT, () -> one + " was nothing, told " + told);
      findings.count("source id known");
    }
  }

  private Optional<String> sourceOf(Sent.Told told) {
    return memory
        .find(Case.class, told.resource())
        .flatMap(found -> found.aggregate().origin().sourceId());
  }

  private void requireEntry(Sent one, AggregateRef resource, Optional<Version> version) {
    var entry = version.flatMap(v -> memory.of(resource, v.number() - 1, 1).stream().findFirst());
    findings.require(entry.isPresent(), Finding.ACKNOWLEDGED_AND_LOST, () -> one + " " + version);
    entry.ifPresent(found ->
        findings.require(isOf(found, one), Finding.OTHER_EFFECT, () -> one + ": " + found.facts()));
  }

  private static boolean isOf(Entry entry, Sent one) {
    return entry.actor().partner().equals(one.request().partner())
        && (one.marks().isEmpty()
            || entry.facts().stream().anyMatch(fact -> one.marks().contains(fact.getClass())));
  }

  /** Judges a refusal. */
  void refused(Sent one, Refusal refusal) {
    findings.count("refused " + refusal.reason());
    if (isToComeBack(refusal)) {
      return;
    }
    var stands = written(one.key());
    if (refusal.reason() == RequestReason.REQUEST_ID_REUSED) {
      var isOther = stands.filter(e -> !e.body().equals(one.request().command())).isPresent();
      findings.require(
          isOther, Finding.WRONG_REPEAT, () -> one + " is another body than " + stands);
    } else {
      findings.require(
          stands.isEmpty(), Finding.WRONG_REPEAT, () -> one + " was " + stands + ": " + refusal);
    }
  }

  /** Judges at the end that every entry is of one command, and every command has at most one. */
  void close(Iterable<Entry> entries, Mergers mergers) {
    var accounted = new HashSet<Place>();
    for (var key : sent.keySet()) {
      var stands = written(key);
      var known = Optional.ofNullable(effects.get(key));
      if (known.isPresent() || !trouble.isInDoubt(key)) {
        findings.require(
            stands.equals(known),
            Finding.WRONG_REPEAT,
            () -> sent.get(key) + ": " + stands + known);
      }
      known
          .or(() -> stands)
          .ifPresent(effect -> {
            requireEntry(sent.get(key), effect.resource(), Optional.of(effect.version()));
            findings.require(
                accounted.add(new Place(effect.resource(), effect.version())),
                Finding.EFFECT_TWICE,
                () -> "two commands made " + effect);
          });
    }
    for (var entry : entries) {
      if (entry.aggregate().kind() == AggregateKind.CASE
          && !entry.actor().equals(Actor.FENGQIAO)
          && !(entry.facts().getFirst() instanceof CaseFact.HandedOver)
          && !mergers.isOfAnothersCommand(entry)) {
        findings.require(
            accounted.contains(new Place(entry.aggregate(), entry.version())),
            Finding.EFFECT_OF_NO_COMMAND,
            () -> "nobody asked for " + entry);
      }
    }
    requireHandedOver(entries);
  }

  /** What was handed over is accounted for by the entries of the officers whose work it was. */
  private void requireHandedOver(Iterable<Entry> entries) {
    int handedOver = 0;
    int told = 0;
    for (var entry : entries) {
      var first = entry.facts().getFirst();
      handedOver += first instanceof CaseFact.HandedOver ? 1 : 0;
      told += first instanceof OfficerFact.WorkHandedOver f ? f.cases() : 0;
    }
    var wrong = handedOver + " were handed over, not " + told;
    findings.require(handedOver == told, Finding.OTHER_EFFECT, () -> wrong);
  }

  private record Place(AggregateRef aggregate, Version version) {}
}
