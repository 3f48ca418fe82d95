package org.fengqiao.adapters.grpc;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.petitions.PetitionStaff;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.petitions.Matter;
import org.fengqiao.domain.petitions.PetitionId;
import org.fengqiao.domain.petitions.Petitioner;
import org.fengqiao.domain.petitions.PetitionerId;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.CaseworkRule;
import org.fengqiao.domain.policies.PetitionRule;
import org.fengqiao.domain.policies.PetitionRules;

/** Packs, partners and persons by which petitions are refused. */
final class PetitionPlaces {
  private final PetitionWire wire;

  PetitionPlaces(PetitionWire wire) {
    this.wire = wire;
  }

  /** From now on the pack says nothing of petitions. */
  void haveNoRule() {
    wire.town.cases.rules.handle(CaseworkRule.DEFAULT);
  }

  /** From now on the first law of the pack is one to come. */
  void haveLawsToCome() {
    publish(PetitionRules.from(LocalDate.parse("2099-01-01"), new CalendarId("cn")));
  }

  void asBefore() {
    publish(PetitionRules.rule(new CalendarId("cn")));
  }

  private void publish(PetitionRule rule) {
    wire.town.cases.rules.handle(Casework.silent().with(rule).rule());
  }

  /** Has a person petition on as many matters as are kept. */
  void fill(String person) {
    var store = wire.town.cases.store;
    var id = PetitionerId.of(person);
    for (int i = 0; i < 500; i++) {
      var matter = new Matter("matter-" + i);
      var petition = new PetitionId(wire.town.cases.town.ids.next());
      store.<Petitioner>act(() -> Optional.of(filed(id, matter, petition)));
    }
  }

  private Changes<Petitioner> filed(PetitionerId id, Matter matter, PetitionId petition) {
    var now = wire.town.cases.town.now();
    return wire.town
        .cases
        .memory
        .find(Petitioner.class, id.ref())
        .map(had ->
            Changes.moving(
                Actor.FENGQIAO, now, had, had.aggregate().file(matter, petition, false, false)))
        .orElseGet(
            () -> Changes.making(Actor.FENGQIAO, now, Petitioner.first(id, matter, petition)));
  }

  /** The office's partner, since it acts for those too. */
  String officeActingFor(PetitionStaff other) {
    return wire.admit(wire.town.caller("xinfang", Set.of(), wire.town.office, other));
  }
}
