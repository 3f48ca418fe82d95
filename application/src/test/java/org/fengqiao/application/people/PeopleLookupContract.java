package org.fengqiao.application.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.AppointmentId;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.Unit;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.UnitKind;
import org.junit.jupiter.api.Test;

/** How {@link Units}, {@link Posts} and {@link OfficerRegister} are looked through. */
public interface PeopleLookupContract {
  Instant NOW = Instant.parse("2026-05-08T02:00:00Z");
  Role SECRETARY = new Role("village-party-secretary");
  Duration A_SECOND = Duration.ofSeconds(1);

  /** Numbers what tests make, so that none meets another's. */
  AtomicInteger MADE = new AtomicInteger();

  Store store();

  Units units();

  Posts posts();

  OfficerRegister officers();

  @Test
  default void listsTheUnitsOfASubtreeInTheOrderTheyWereSetUp() {
    var town = aTown();
    var village = village(town, 1);
    var first = aUnit(town, UnitKind.TEAM);
    var second = aUnit(village, UnitKind.COMMITTEE);
    var third = aUnit(village, UnitKind.TEAM);
    aUnit(aTown(), UnitKind.TEAM);
    assertEquals(
        List.of(first, second, third),
        ids(units().list(town, Optional.empty(), PageRequest.FIRST)));
    assertEquals(
        List.of(second, third), ids(units().list(village, Optional.empty(), PageRequest.FIRST)));
    var some = units().list(town, Optional.of(UnitKind.TEAM), page(1, Optional.empty()));
    assertEquals(List.of(first), ids(some));
    var rest = units().list(town, Optional.of(UnitKind.TEAM), page(1, some.next()));
    assertEquals(List.of(third), ids(rest));
    assertEquals(Optional.empty(), rest.next());
  }

  @Test
  default void findsAPostByRoleAtTheVeryDivisionAlone() {
    var village = village(aTown(), 1);
    var grid =
        new Patch(village, Optional.of(new GridId(id())), Optional.empty(), Optional.empty());
    var wanted = aPost(SECRETARY, Patch.of(village), new UnitId(id()));
    aPost(SECRETARY, grid, new UnitId(id()));
    aPost(new Role("village-cadre"), Patch.of(village), new UnitId(id()));
    aPost(SECRETARY, Patch.of(village(aTown(), 1)), new UnitId(id()));
    assertEquals(List.of(wanted), posts(posts().standingAt(SECRETARY, village)));
    assertEquals(
        List.of(wanted),
        Freshness.CACHED.within(() -> posts(posts().standingAt(SECRETARY, village))));
  }

  @Test
  default void seesWithinASecondInsideADecisionThatAPostWasSetUp() throws Exception {
    var village = village(aTown(), 1);
    Supplier<List<PostId>> standing =
        () -> Freshness.CACHED.within(() -> posts(posts().standingAt(SECRETARY, village)));
    assertEquals(List.of(), standing.get());
    var made = aPost(SECRETARY, Patch.of(village), new UnitId(id()));
    assertWithin(A_SECOND, List.of(made), standing);
  }

  @Test
  default void seesWithinASecondInsideADecisionThatAnAppointmentEnded() throws Exception {
    var village = village(aTown(), 1);
    var post = aPost(SECRETARY, Patch.of(village), new UnitId(id()));
    var officer = new OfficerId(id());
    var appointment = new AppointmentId(id());
    move(post, now -> now.appoint(appointment, officer, NOW, Optional.empty()));
    Supplier<List<OfficerId>> holders =
        () ->
            Freshness.CACHED.within(() ->
                posts()
                    .standingAt(SECRETARY, village)
                    .getFirst()
                    .aggregate()
                    .holders(NOW.plusSeconds(60)));
    assertWithin(A_SECOND, List.of(officer), holders);
    move(post, now -> now.end(appointment, NOW.plusSeconds(30), NOW.plusSeconds(1)));
    assertWithin(A_SECOND, List.of(), holders);
  }

  @Test
  default void listsThePostsOfAUnitAndOfAPatchPageByPage() {
    var village = village(aTown(), 1);
    var unit = new UnitId(id());
    var first = aPost(SECRETARY, Patch.of(village), unit);
    var second = aPost(new Role("village-cadre"), Patch.of(village), unit);
    var third = aPost(SECRETARY, Patch.of(village(aTown(), 1)), unit);
    var ofUnit = new PostFilter.OfUnit(unit);
    var some = posts().list(ofUnit, page(2, Optional.empty()));
    assertEquals(List.of(first, second), posts(some.items()));
    assertEquals(List.of(third), posts(posts().list(ofUnit, page(2, some.next())).items()));
    var atPatch = new PostFilter.AtPatch(Patch.of(village));
    assertEquals(List.of(first, second), posts(posts().list(atPatch, PageRequest.FIRST).items()));
  }

  @Test
  default void listsOfficersInTheOrderTheyWereRegistered() {
    var before = id().toString();
    var first = anOfficer();
    var second = anOfficer();
    var some = officers().list(page(1, Optional.of(before)));
    assertEquals(first, some.items().getFirst().aggregate().id());
    var rest = officers().list(page(1, some.next()));
    assertEquals(second, rest.items().getFirst().aggregate().id());
    assertEquals(rest.items().getFirst(), officers().find(second).orElseThrow());
  }

  private static void assertWithin(Duration most, Object wanted, Supplier<?> looked)
      throws InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    while (!wanted.equals(looked.get()) && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertEquals(wanted, looked.get());
  }

  private static PageRequest page(int size, Optional<String> after) {
    return new PageRequest(size, after);
  }

  /** Ids in the order they are drawn. */
  private static UUID id() {
    return new UUID(0x0196_0000_0000_7000L, 0x8000_0000_0000_0000L + MADE.incrementAndGet());
  }

  private static DivisionCode aTown() {
    return new DivisionCode("620402%03d000".formatted(100 + MADE.incrementAndGet() % 900));
  }

  private static DivisionCode village(DivisionCode town, int number) {
    return new DivisionCode(town.value().substring(0, 9) + "%03d".formatted(number));
  }

  private UnitId aUnit(DivisionCode division, UnitKind kind) {
    var id = new UnitId(id());
    make(Unit.create(id, "某单位", kind, division, Optional.empty(), NOW));
    return id;
  }

  private PostId aPost(Role role, Patch patch, UnitId unit) {
    var id = new PostId(id());
    make(Post.create(id, role, unit, patch, "村党组织书记", NOW));
    return id;
  }

  private OfficerId anOfficer() {
    var id = new OfficerId(id());
    var details = new OfficerDetails("张三", "13800000000").content(new ContentId(id()), "00");
    make(Officer.create(id, details.ref(), NOW));
    return id;
  }

  private void make(Decided<? extends Aggregate> made) {
    store().act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made)));
  }

  private void move(PostId post, Function<Post, Decided<Post>> change) {
    store()
        .act(() -> {
          var now = posts().find(post).orElseThrow();
          return Optional.of(
              Changes.moving(Actor.FENGQIAO, NOW, now, change.apply(now.aggregate())));
        });
  }

  private static List<UnitId> ids(Page<Loaded<Unit>> page) {
    return page.items().stream().map(unit -> unit.aggregate().id()).toList();
  }

  private static List<PostId> posts(List<Loaded<Post>> found) {
    return found.stream().map(post -> post.aggregate().id()).toList();
  }
}
