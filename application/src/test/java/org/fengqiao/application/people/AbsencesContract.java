package org.fengqiao.application.people;

import static org.fengqiao.application.grids.GroundTown.ROWS;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.fengqiao.application.grids.GroundTown.caller;
import static org.fengqiao.application.grids.GroundTown.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.people.AbsenceId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.UnitKind;
import org.junit.jupiter.api.Test;

/** What absences and deputies promise on any store. */
public interface AbsencesContract {
  /** Over an empty store; asked once a test. */
  GroundPorts ports();

  /** A post in a unit, its holder, and somebody who may stand in. */
  record Watch(Office office, UnitId unit, PostId post, OfficerId holder, OfficerId deputy) {
    RecordAbsence.Command leaving() {
      return office.leaving(holder, Optional.of(deputy));
    }

    AbsenceId leave() {
      var command = leaving();
      office.recordAbsence.record(caller(), command);
      return command.absence();
    }

    EndAbsence.Command ending(AbsenceId absence) {
      return new EndAbsence.Command(
          office.town.request(), holder, absence, Optional.empty(), Optional.empty());
    }

    List<OfficerId> acting() {
      var found = office.town.ports.posts().find(post).orElseThrow().aggregate();
      return office.onDuty.acting(found, office.town.now());
    }

    Set<PostId> posts(OfficerId officer) {
      return office.officers.acting(caller(unit), officer, office.town.now()).posts();
    }

    List<AbsenceView> listed() {
      var command = new ListAbsences.Command(holder, Optional.empty(), PageRequest.FIRST);
      return office.listAbsences.list(caller(), command).items();
    }
  }

  private Watch watch() {
    var town = new GroundTown(ports());
    town.importRows(ROWS);
    var office = new Office(town);
    var unit = office.aUnit(VILLAGE, UnitKind.COMMITTEE).aggregate().id();
    var post = office.aPost(unit, "secretary", new Spot.InDivision(VILLAGE)).aggregate().id();
    var holder = office.anOfficer("李强", "").aggregate().id();
    var deputy = office.anOfficer("王芳", "").aggregate().id();
    office.appoint(post, holder);
    return new Watch(office, unit, post, holder, deputy);
  }

  @Test
  default void letsTheDeputyActInTheHoldersPlace() {
    var watch = watch();
    assertRefused(PartnerReason.OFFICER_NOT_ACTING, () -> watch.posts(watch.deputy()));
    watch.leave();
    assertEquals(List.of(watch.deputy()), watch.acting());
    assertEquals(Set.of(watch.post()), watch.posts(watch.deputy()));
    assertEquals(Set.of(watch.post()), watch.posts(watch.holder()));
  }

  @Test
  default void takesThePlaceFromTheDeputyWhenTheHolderIsBack() {
    var watch = watch();
    var absence = watch.leave();
    watch.office().town.setClock(watch.office().town.now().plus(Duration.ofDays(1)));
    watch.office().endAbsence.end(caller(), watch.ending(absence));
    assertEquals(List.of(watch.holder()), watch.acting());
    assertRefused(PartnerReason.OFFICER_NOT_ACTING, () -> watch.posts(watch.deputy()));
  }

  @Test
  default void leavesAGapWhereTheDeputyIsAbsentToo() {
    var watch = watch();
    watch.leave();
    var office = watch.office();
    office.recordAbsence.record(caller(), office.leaving(watch.deputy(), Optional.empty()));
    assertEquals(List.of(), watch.acting());
    assertEquals(1, office.posts(Optional.of(watch.unit()), Optional.empty(), true).size());
    assertRefused(PartnerReason.OFFICER_NOT_ACTING, () -> watch.posts(watch.deputy()));
  }

  @Test
  default void answersARepeatedRequestWithTheSameAbsence() {
    var watch = watch();
    var command = watch.leaving();
    watch.office().recordAbsence.record(caller(), command);
    var again = watch.office().recordAbsence.record(caller(), command);
    assertTrue(again.repeated());
    assertEquals(1, again.aggregate().absences().size());
    assertEquals(command.absence(), again.aggregate().absences().getFirst().id());
  }

  @Test
  default void listsAbsencesByStartWithTheirWords() {
    var watch = watch();
    var later = watch.leave();
    var now = watch.office().town.now();
    var earlier =
        new RecordAbsence.Command(
            watch.office().town.request(),
            watch.holder(),
            Optional.empty(),
            watch.leaving().kind(),
            Optional.of(now.minus(Duration.ofDays(2))),
            Optional.of(now.minus(Duration.ofDays(1))),
            Optional.empty(),
            "");
    watch.office().recordAbsence.record(caller(), earlier);
    assertEquals(
        List.of(earlier.absence(), later),
        watch.listed().stream().map(view -> view.absence().id()).toList());
    assertEquals(List.of("", "产假"), watch.listed().stream().map(AbsenceView::note).toList());
    var first = new PageRequest(1, Optional.empty());
    var page =
        watch
            .office()
            .listAbsences
            .list(caller(), new ListAbsences.Command(watch.holder(), Optional.empty(), first));
    var rest =
        watch
            .office()
            .listAbsences
            .list(
                caller(),
                new ListAbsences.Command(
                    watch.holder(), Optional.empty(), new PageRequest(1, page.next())));
    assertEquals(later, rest.items().getFirst().absence().id());
    assertEquals(Optional.empty(), rest.next());
  }

  @Test
  default void refusesAbsencesByWhatIsWrongWithThem() {
    var watch = watch();
    var office = watch.office();
    var nobody = new OfficerId(new UUID(9, 9));
    assertRefused(
        PeopleReason.OFFICER_NOT_FOUND,
        () -> office.recordAbsence.record(caller(), office.leaving(nobody, Optional.empty())));
    assertRefused(
        PeopleReason.OFFICER_NOT_FOUND,
        () ->
            office.recordAbsence.record(
                caller(), office.leaving(watch.holder(), Optional.of(nobody))));
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () -> office.recordAbsence.record(stranger(), watch.leaving()));
    office.recordAbsence.record(caller(), office.leaving(watch.deputy(), Optional.empty()));
    assertRefused(PeopleReason.DEPUTY_ABSENT, watch::leave);
    assertRefused(
        PeopleReason.ALREADY_ABSENT,
        () ->
            office.recordAbsence.record(
                caller(), office.leaving(watch.deputy(), Optional.empty())));
    var stale =
        new RecordAbsence.Command(
            office.town.request(),
            watch.holder(),
            Optional.of("1"),
            watch.leaving().kind(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "");
    assertRefused(RequestReason.STALE_ETAG, () -> office.recordAbsence.record(caller(), stale));
    assertRefused(
        PeopleReason.ABSENCE_NOT_FOUND,
        () -> office.endAbsence.end(caller(), watch.ending(new AbsenceId(new UUID(9, 9)))));
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () -> office.endAbsence.end(stranger(), watch.ending(new AbsenceId(new UUID(9, 9)))));
  }
}
