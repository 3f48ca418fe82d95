package org.fengqiao.application.notices;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Journal;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.Climb;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.policies.RoleRule;
import org.jspecify.annotations.Nullable;

/**
 * Follows the journal and keeps the notices that its entries give, each once, whoever follows and
 * however often it is begun again. Who kept them sends them at once.
 */
public final class GiveNotices {
  static final int ENTRIES = 500;

  // Each portion costs two commits however small it is, so a few entries wait for more to come.
  static final int MANY = 100;

  // With the pauses between, some minutes: whatever heals by itself has healed.
  private static final int MOST_FAILURES = 12;

  private final Journal journal;
  private final StatesAfter states;
  private final Policies policies;
  private final Recipients recipients;
  private final NoticeWords words;
  private final WhistleNotices whistles;
  private final SupervisionNotices supervisions;
  private final SessionNotices sessions;
  private final MediationNotices mediations;
  private final PetitionNotices petitions;
  private final Deliveries deliveries;
  private final SendNotices sending;
  private final InstantSource clock;
  // The entry that failed last; only the one thread that runs this touches it.
  private @Nullable LanePosition failing;
  private int failures;

  @Inject
  GiveNotices(
      Journal journal,
      StatesAfter states,
      Policies policies,
      Recipients recipients,
      NoticeWords words,
      WhistleNotices whistles,
      SupervisionNotices supervisions,
      SessionNotices sessions,
      MediationNotices mediations,
      PetitionNotices petitions,
      Deliveries deliveries,
      SendNotices sending,
      InstantSource clock) {
    this.journal = journal;
    this.states = states;
    this.policies = policies;
    this.recipients = recipients;
    this.words = words;
    this.whistles = whistles;
    this.supervisions = supervisions;
    this.sessions = sessions;
    this.mediations = mediations;
    this.petitions = petitions;
    this.deliveries = deliveries;
    this.sending = sending;
    this.clock = clock;
  }

  /**
   * Reads a portion of at most {@value #ENTRIES} entries, and sends what they give.
   *
   * @return whether many more wait already
   */
  public boolean run() {
    var reached = deliveries.reached();
    var entries = journal.past(reached.cursor(), ENTRIES);
    if (entries.isEmpty()) {
      return false;
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var given = new LinkedHashMap<UUID, Delivery>();
    var cursor = reached.cursor();
    for (var entry : entries) {
      try {
        // What decides here is at most a second old, as for any decision.
        Freshness.CACHED
            .within(() -> of(entry, now))
            .forEach(delivery -> given.putIfAbsent(delivery.id(), delivery));
      } catch (RuntimeException e) {
        if (!cursor.equals(reached.cursor())) {
          break; // What came before it is kept first.
        }
        passOrRetry(entry, e);
      }
      cursor = cursor.past(entry.at());
    }
    // If another process was first, it kept the same, and sends it.
    deliveries
        .add(reached, cursor, List.copyOf(given.values()), now.plus(SendNotices.HELD))
        .ifPresent(sending::send);
    return waiting(cursor) >= MANY;
  }

  /** How many entries of the journal were not read for notices yet, by whichever process. */
  public long unread() {
    return waiting(deliveries.reached().cursor());
  }

  /** How many entries stand past {@code cursor}. */
  private long waiting(Cursor cursor) {
    return journal.end().positions().entrySet().stream()
        .mapToLong(lane -> Math.max(0, lane.getValue() - cursor.of(lane.getKey())))
        .sum();
  }

  /**
   * One entry that cannot be read for notices does not keep all later ones from being told: after
   * {@value #MOST_FAILURES} tries it is passed over. Whoever runs this tells of each failure.
   */
  private void passOrRetry(Entry entry, RuntimeException failure) {
    failures = entry.at().equals(failing) ? failures + 1 : 1;
    failing = entry.at();
    if (failures > MOST_FAILURES) {
      return;
    }
    throw new IllegalStateException(
        "no notices of version %d of %s%s"
            .formatted(
                entry.version().number(),
                entry.aggregate(),
                failures == MOST_FAILURES ? ", which is passed over from now on" : ""),
        failure);
  }

  private List<Delivery> of(Entry entry, Instant now) {
    if (entry.aggregate().kind() == AggregateKind.WHISTLE) {
      return whistles.of(entry, now);
    }
    if (entry.aggregate().kind() == AggregateKind.SUPERVISION) {
      return supervisions.of(entry, now);
    }
    if (entry.aggregate().kind() == AggregateKind.JOINT_SESSION) {
      return sessions.of(entry, now);
    }
    if (entry.aggregate().kind() == AggregateKind.MEDIATION) {
      return mediations.of(entry, now);
    }
    if (entry.aggregate().kind() == AggregateKind.PETITION) {
      return petitions.of(entry, now);
    }
    if (entry.aggregate().kind() != AggregateKind.CASE) {
      return List.of();
    }
    var traits = entry.after().orElseThrow();
    var facts = facts(entry).toList();
    var inForce = policies.inForce(traits.division(), entry.time()).map(PackInForce::rules);
    if (!Telling.isPossible(facts, traits.channel(), inForce)) {
      return List.of();
    }
    var after = states.of(Case.LINEAGE, entry);
    var all = new ArrayList<Delivery>();
    for (var telling : Telling.of(facts, after, inForce, policies::rules)) {
      var text = words.of(telling, after);
      for (var officer : recipients.actingFor(post(telling, after), now)) {
        all.add(
            new Delivery(
                About.of(after.id()),
                entry.version(),
                telling.rule(),
                telling.to(),
                officer,
                text,
                entry.time()));
      }
    }
    return all;
  }

  /** The post that is told: of several of a role at one division the one that ladders name too. */
  private Optional<Post> post(Telling telling, Case after) {
    if (telling.to().equals(RoleRule.PART)) {
      return telling.part().flatMap(this::post);
    }
    if (telling.to().equals(RoleRule.ACTING)) {
      return after.climb().map(Climb::now).flatMap(this::post);
    }
    return recipients.post(telling.to(), telling.rules(), after.patch().division());
  }

  private Optional<Post> post(LadderPost named) {
    return named.post().flatMap(recipients::post);
  }

  private static Stream<CaseFact> facts(Entry entry) {
    return entry.facts().stream().map(CaseFact.class::cast);
  }
}
