package org.fengqiao.adapters.grpc;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.mediation.TownMediation;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.OrganizationKind;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.Casework;

/** Ground, organizations and packs with which no dispute can be mediated. */
final class MediationPlaces {
  static final DivisionCode BESIDE = new DivisionCode("620403000000");
  private static final DivisionCode CITY = new DivisionCode("620400000000");

  private final MediationWire wire;

  MediationPlaces(MediationWire wire) {
    this.wire = wire;
  }

  /** A centre of the district beside, where no pack is in force. */
  OrganizationId besides() {
    var row = Stream.of(BESIDE.value() + ",平川区,district,620400000000");
    wire.town.cases.town.importRows(Stream.concat(GroundTown.ROWS.stream(), row).toList());
    return wire.town
        .people
        .anOrganization(OrganizationKind.DISTRICT_CENTRE, BESIDE, Optional.empty())
        .id();
  }

  /** A committee of the village that was closed. */
  OrganizationId closed() {
    var people = wire.town.people;
    var one =
        people.anOrganization(
            OrganizationKind.COMMITTEE, GroundTown.VILLAGE, Optional.of(wire.town.subCentre));
    people.close.close(GroundTown.caller(), people.revision(one.id()));
    return one.id();
  }

  /** The secret of a partner that brings disputes of all the city, for those units. */
  String ofTheCity(UnitId... units) {
    var rights =
        new Rights(
            EnumSet.allOf(Right.class),
            EnumSet.allOf(Channel.class),
            Set.of(),
            Set.of(CITY),
            Set.copyOf(List.of(units)),
            Set.of(CITY));
    return wire.partners.admit("city", CITY, rights);
  }

  /** The pack says nothing of mediation any more. */
  void beSilent() {
    wire.town.cases.rules.handle(Casework.silent().rule());
  }

  /** The pack says what it did at first; a court takes what fails in the town, or it does not. */
  void speak(boolean courtFromTheTop) {
    var rule = TownMediation.rule(courtFromTheTop);
    wire.town.cases.rules.handle(Casework.silent().with(rule).rule());
  }
}
