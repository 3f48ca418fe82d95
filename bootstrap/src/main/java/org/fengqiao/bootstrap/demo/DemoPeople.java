package org.fengqiao.bootstrap.demo;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.AppointOfficer;
import org.fengqiao.application.people.CreateOfficer;
import org.fengqiao.application.people.CreatePost;
import org.fengqiao.application.people.CreateUnit;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.PatchKind;

/** Every post of a place, with its unit, and somebody who holds it. */
final class DemoPeople {
  private final CreateUnit createUnit;
  private final CreatePost createPost;
  private final CreateOfficer createOfficer;
  private final AppointOfficer appoint;

  @Inject
  DemoPeople(
      CreateUnit createUnit,
      CreatePost createPost,
      CreateOfficer createOfficer,
      AppointOfficer appoint) {
    this.createUnit = createUnit;
    this.createPost = createPost;
    this.createOfficer = createOfficer;
    this.appoint = appoint;
  }

  /** One of a body's units, by the division it serves. */
  private record Home(Body body, DivisionCode division) {}

  private record Job(int number, Seat seat, DivisionCode division, Spot spot) {
    Home home() {
      return new Home(seat.body(), division.at(seat.body().level()).orElseThrow());
    }
  }

  /**
   * Sets them up.
   *
   * @param grids the grid of each village
   */
  DemoStaff load(Place place, Map<DivisionCode, GridId> grids) {
    var jobs = jobs(place, grids);
    var names = new HashMap<DivisionCode, String>();
    place.divisions().forEach(row -> names.put(row.divisionCode().orElseThrow(), row.name()));
    var homes = jobs.stream().map(Job::home).distinct().toList();
    var founder = place.founder();
    var made = Crew.each(homes, home -> unit(founder, home, names));
    var units = new HashMap<Home, UnitId>();
    for (int i = 0; i < homes.size(); i++) {
      units.put(homes.get(i), made.get(i));
    }
    var held = Crew.each(jobs, job -> fill(founder, job, units));
    var posts = new HashMap<DemoStaff.At, DemoStaff.Held>();
    for (int i = 0; i < jobs.size(); i++) {
      var job = jobs.get(i);
      posts.put(new DemoStaff.At(job.seat().role(), job.division()), held.get(i));
    }
    return new DemoStaff(made, posts);
  }

  private static List<Job> jobs(Place place, Map<DivisionCode, GridId> grids) {
    var jobs = new ArrayList<Job>();
    for (var row : place.divisions()) {
      var code = row.divisionCode().orElseThrow();
      for (var seat : place.seats()) {
        if (seat.standsIn(code)) {
          jobs.add(new Job(jobs.size(), seat, code, spot(seat, code, grids)));
        }
      }
    }
    return jobs;
  }

  private static Spot spot(Seat seat, DivisionCode code, Map<DivisionCode, GridId> grids) {
    return seat.at() == PatchKind.BASIC_GRID
        ? new Spot.InGrid(Objects.requireNonNull(grids.get(code), () -> code + " has no grid"))
        : new Spot.InDivision(code);
  }

  private UnitId unit(Caller founder, Home home, Map<DivisionCode, String> names) {
    var body = home.body();
    var name = Objects.requireNonNull(names.get(home.division()), () -> home + " is not there");
    var what = body.level() + "/" + body.suffix() + "/" + home.division().value();
    var command =
        new CreateUnit.Command(
            DemoRequests.make("unit/" + what),
            body.nameIn(name),
            body.kind(),
            home.division(),
            Optional.empty());
    return createUnit.create(founder, command).aggregate().id();
  }

  private DemoStaff.Held fill(Caller founder, Job job, Map<Home, UnitId> units) {
    var what = job.seat().role().value() + "/" + job.division().value();
    var unit = Objects.requireNonNull(units.get(job.home()));
    var post =
        createPost.create(
            founder,
            new CreatePost.Command(
                DemoRequests.make("post/" + what),
                job.seat().role(),
                unit,
                job.spot(),
                job.seat().title()));
    var officer =
        createOfficer.create(
            founder,
            new CreateOfficer.Command(
                DemoRequests.make("officer/" + what), DemoNames.of(job.number())));
    var _ =
        appoint.appoint(
            founder,
            new AppointOfficer.Command(
                DemoRequests.make("appointment/" + what),
                post.aggregate().id(),
                Optional.empty(),
                officer.aggregate().id(),
                Optional.empty(),
                Optional.empty()));
    return new DemoStaff.Held(unit, officer.aggregate().id());
  }
}
