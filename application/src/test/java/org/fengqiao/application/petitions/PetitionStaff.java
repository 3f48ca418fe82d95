package org.fengqiao.application.petitions;

import java.util.Optional;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.people.CreateUnit;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.UnitKind;

/** A unit, its post, and who holds it. */
public record PetitionStaff(UnitId unit, PostId post, OfficerId officer) {
  /** Sets all three up. */
  public static PetitionStaff at(CaseTown cases, DivisionCode division, String name) {
    return at(cases, division, name, Optional.empty());
  }

  /** Of a unit that belongs to another. */
  public static PetitionStaff at(
      CaseTown cases, DivisionCode division, String name, Optional<UnitId> parent) {
    var command =
        new CreateUnit.Command(cases.town.request(), name, UnitKind.DEPARTMENT, division, parent);
    var unit = cases.office.createUnit.create(GroundTown.caller(), command).aggregate().id();
    return of(cases, division, unit);
  }

  /** Another post of the unit, and who holds it. */
  public static PetitionStaff of(CaseTown cases, DivisionCode division, UnitId unit) {
    var post =
        cases.office.aPost(unit, "petition-officer", new Spot.InDivision(division)).aggregate();
    var officer = cases.office.anOfficer("李某", "13900000002").aggregate().id();
    cases.office.appoint(post.id(), officer);
    return new PetitionStaff(unit, post.id(), officer);
  }
}
