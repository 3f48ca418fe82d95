package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Gatherers;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.people.Appointment;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.UnitId;

/** Reads the posts of a unit, and all who were ever given one. */
final class UnitStaff {
  private final Units units;
  private final Posts posts;
  private final OfficerRegister register;
  private final Contents contents;

  @Inject
  UnitStaff(Units units, Posts posts, OfficerRegister register, Contents contents) {
    this.units = units;
    this.posts = posts;
    this.register = register;
    this.contents = contents;
  }

  /** An officer and what is personal of the officer, which was not erased. */
  record Known(Officer officer, OfficerDetails details) {}

  /** The posts of a unit, and its officers. */
  record Staff(List<Post> posts, List<Known> officers) {}

  /**
   * Those of a unit; empty if there is no such unit.
   *
   * @param counted is told how many posts and appointments each page of them has, and may refuse to
   *     go on
   */
  Optional<Staff> of(UnitId unit, IntConsumer counted) {
    return units.find(unit).map(_ -> staff(unit, counted));
  }

  private Staff staff(UnitId unit, IntConsumer counted) {
    var found = new ArrayList<Post>();
    var next = Optional.of(new PageRequest(PageRequest.MOST, Optional.empty()));
    while (next.isPresent()) {
      var page = posts.list(new PostFilter.OfUnit(unit), next.get());
      var some = page.items().stream().map(Loaded::aggregate).toList();
      counted.accept(some.stream().mapToInt(post -> 1 + post.appointments().size()).sum());
      found.addAll(some);
      next = page.next().map(key -> new PageRequest(PageRequest.MOST, Optional.of(key)));
    }
    var held = new LinkedHashSet<OfficerId>();
    found.stream()
        .flatMap(post -> post.appointments().stream())
        .map(Appointment::officer)
        .forEach(held::add);
    var officers =
        held.stream()
            .gather(Gatherers.windowFixed(OfficerRegister.MOST))
            .flatMap(some -> known(some).stream())
            .toList();
    return new Staff(found, officers);
  }

  private List<Known> known(List<OfficerId> some) {
    var officers = register.find(some).stream().map(Loaded::aggregate).toList();
    var kept = contents.find(officers.stream().map(one -> one.details().id()).toList());
    return officers.stream()
        .flatMap(one ->
            Optional.ofNullable(kept.get(one.details().id()))
                .map(content -> new Known(one, OfficerDetails.read(content)))
                .stream())
        .toList();
  }
}
