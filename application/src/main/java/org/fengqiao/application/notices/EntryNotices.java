package org.fengqiao.application.notices;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Entry;
import org.fengqiao.domain.AggregateKind;

/** The notices that an entry of the journal gives, by the kind of what it is of. */
final class EntryNotices {
  /** What entries of one kind give. */
  interface OfKind {
    /** The notices of one of its entries; none of most. */
    List<Delivery> of(Entry entry, Instant now);
  }

  private final Map<AggregateKind, OfKind> kinds = new EnumMap<>(AggregateKind.class);

  @Inject
  EntryNotices(StatesAfter states, Policies policies, Recipients recipients, NoticeWords words) {
    kinds.put(AggregateKind.CASE, new CaseNotices(states, policies, recipients, words));
    kinds.put(AggregateKind.WHISTLE, new WhistleNotices(states, policies, recipients, words));
    kinds.put(
        AggregateKind.SUPERVISION, new SupervisionNotices(states, policies, recipients, words));
    kinds.put(AggregateKind.JOINT_SESSION, new SessionNotices(states, policies, recipients, words));
    kinds.put(AggregateKind.MEDIATION, new MediationNotices(states, policies, recipients, words));
    kinds.put(AggregateKind.PETITION, new PetitionNotices(states, policies, recipients, words));
    kinds.put(AggregateKind.CLUE, new ClueNotices(states, policies, recipients, words));
  }

  /** Those of whose entries anybody is ever told. */
  Set<AggregateKind> kinds() {
    return Collections.unmodifiableSet(kinds.keySet());
  }

  /** Of an entry of one of the kinds. */
  List<Delivery> of(Entry entry, Instant now) {
    return Objects.requireNonNull(kinds.get(entry.aggregate().kind())).of(entry, now);
  }
}
