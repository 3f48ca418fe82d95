package org.fengqiao.application.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.SerialIds;
import org.fengqiao.application.cases.CaseClerk;
import org.fengqiao.application.grids.DivisionFilter;
import org.fengqiao.application.grids.DivisionSpan;
import org.fengqiao.application.grids.Divisions;
import org.fengqiao.application.grids.EndedDivision;
import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.application.people.MemoryOfficers;
import org.fengqiao.application.people.MemoryPosts;
import org.fengqiao.application.people.MemoryUnits;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.people.OnDuty;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.clocks.OfficeHours;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.grids.Division;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Edition;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.Absence;
import org.fengqiao.domain.people.AbsenceId;
import org.fengqiao.domain.people.AbsenceKind;
import org.fengqiao.domain.people.AppointmentId;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Period;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.Rules;

/**
 * A town and a village of it under a pack, whose posts are held, and a phone that keeps notices.
 */
public final class NoticesTown {
  public static final DivisionCode TOWN = new DivisionCode("620402100000");
  public static final DivisionCode VILLAGE = new DivisionCode("620402100201");

  /** A Friday, 10:00 in China. */
  public Instant now = Instant.parse("2026-11-20T02:00:00Z");

  /** How long the phones take for one. */
  public Duration slowness = Duration.ZERO;

  /** Whether the phones take nothing over. */
  public boolean down;

  /** Who takes the notices: by itself the list of those taken. */
  public Notices phones = this::take;

  public final MemoryDeliveries deliveries = new MemoryDeliveries();
  public final List<Notice> taken = new ArrayList<>();
  public final CaseClerk clerk;
  public final SendNotices sendNotices;
  private final MemoryStore memory = new MemoryStore();
  private final SerialIds ids = new SerialIds();
  private final Posts posts = new MemoryPosts(memory);
  private final Policies policies;

  public NoticesTown(Rules rules) {
    this.policies = new Book(rules);
    this.deliveries.places =
        about ->
            memory
                .find(Case.class, Case.ref(new CaseId(about.id())))
                .map(found -> found.aggregate().patch().division());
    this.clerk = new CaseClerk(memory, policies, posts, ids, () -> now);
    this.sendNotices =
        new SendNotices(deliveries, new MemoryOfficers(memory), memory, new Phones(), () -> now);
  }

  /** Whoever {@link #phones} are by then. */
  private final class Phones implements Notices {
    @Override
    public void send(Notice notice) {
      phones.send(notice);
    }

    @Override
    public int atOnce() {
      return phones.atOnce();
    }
  }

  private void take(Notice notice) {
    now = now.plus(slowness);
    if (down) {
      throw new NotTaken("the gateway is down");
    }
    taken.add(notice);
  }

  /** Another process's follower of the journal. */
  public GiveNotices giveNotices() {
    var words = new NoticeWords(new Named(), posts, new MemoryUnits(memory), policies);
    var states = new StatesAfter(memory, memory);
    var register = new MemoryOfficers(memory);
    var onDuty = new OnDuty(register);
    var recipients = new Recipients(posts, new Officers(register, posts, onDuty), onDuty);
    return new GiveNotices(
        memory,
        new EntryNotices(states, policies, recipients, words),
        deliveries,
        sendNotices,
        () -> now);
  }

  /**
   * Follows the journal to its end and sends what can be; answers what was sent, by whom it tells.
   */
  public List<String> told() {
    taken.clear();
    Deliveries.Reached before;
    do {
      before = deliveries.reached();
      giveNotices().run();
    } while (!deliveries.reached().equals(before));
    for (boolean more = true; more; ) {
      more = sendNotices.run();
    }
    return taken.stream().map(notice -> notice.name() + ": " + notice.text()).toList();
  }

  /** A case as it is now. */
  public Case find(CaseId id) {
    return memory.find(Case.class, Case.ref(id)).orElseThrow().aggregate();
  }

  /** How far the journal goes. */
  public Cursor end() {
    return memory.end();
  }

  /** Sets up a post that nobody holds. */
  public PostId post(Role role, DivisionCode division, String title) {
    var post = new PostId(ids.next());
    var made = Post.create(post, role, new UnitId(ids.next()), Patch.of(division), title, now);
    memory.deciding().act(() -> Optional.of(Changes.making(Actor.FENGQIAO, now, made)));
    return post;
  }

  /** Registers an officer who holds no post. */
  public OfficerId officer(String name, String phone) {
    var officer = new OfficerId(ids.next());
    var details =
        new OfficerDetails(name, phone)
            .content(new ContentId(ids.next()), ids.random(Content.SALT_BYTES));
    var made = Officer.create(officer, details.ref(), now);
    memory
        .deciding()
        .act(() -> Optional.of(Changes.making(Actor.FENGQIAO, now, made).with(List.of(details))));
    return officer;
  }

  /** Has a new officer hold a post. */
  public OfficerId hold(PostId post, String name, String phone) {
    var officer = officer(name, phone);
    memory
        .deciding()
        .act(() -> {
          var found = memory.find(Post.class, post.ref()).orElseThrow();
          var appointment = new AppointmentId(ids.next());
          var moved = found.aggregate().appoint(appointment, officer, now, Optional.empty());
          return Optional.of(Changes.moving(Actor.FENGQIAO, now, found, moved));
        });
    return officer;
  }

  /** Has an officer be absent from now on, with another to stand in. */
  public void leave(OfficerId officer, OfficerId deputy) {
    var period = new Period(now, Optional.empty());
    var absence =
        new Absence(
            new AbsenceId(ids.next()),
            AbsenceKind.LEAVE,
            period,
            Optional.of(deputy),
            Optional.empty());
    memory
        .deciding()
        .act(() -> {
          var found = memory.find(Officer.class, officer.ref()).orElseThrow();
          var other = memory.find(Officer.class, deputy.ref()).orElseThrow();
          return Optional.of(
              Changes.moving(Actor.FENGQIAO, now, found, found.aggregate().leave(absence))
                  .and(
                      new Step<>(Optional.of(other), other.aggregate().standIn(officer, absence))));
        });
  }

  /** Has an officer's name and phone erased. */
  public void erase(OfficerId officer) {
    memory
        .deciding()
        .act(() -> {
          var found = memory.find(Officer.class, officer.ref()).orElseThrow();
          return Optional.of(
              Changes.moving(Actor.FENGQIAO, now, found, found.aggregate().erase(now)));
        });
  }

  /** One pack, always in force, and a calendar without holidays. */
  private record Book(Rules rules) implements Policies {
    @Override
    public Optional<PackInForce> inForce(DivisionCode patch, Instant at) {
      var version = new PackVersion(rules.pack(), 1);
      return rules.division().contains(patch)
          ? Optional.of(new PackInForce(version, rules))
          : Optional.empty();
    }

    @Override
    public Optional<Rules> rules(PackVersion version) {
      return Optional.of(rules);
    }

    @Override
    public Optional<WorkingCalendar> calendar(CalendarId calendar) {
      var hours = OfficeHours.of("08:30-12:00", "14:30-18:00");
      var terms = new CalendarTerms(CalendarTerms.CHINA, hours, List.of(), 2026);
      return Optional.of(new WorkingCalendar(calendar, 1, terms));
    }

    @Override
    public long calendarChanges() {
      return 0;
    }
  }

  private static final class Named implements Divisions {
    @Override
    public Optional<EndedDivision> ended(DivisionCode code) {
      return Optional.empty();
    }

    private static final Map<DivisionCode, String> NAMES = Map.of(TOWN, "武川乡", VILLAGE, "宋梁村");

    @Override
    public Optional<Division> find(DivisionCode code) {
      return Optional.ofNullable(NAMES.get(code)).map(name -> new Division(code, name));
    }

    @Override
    public Optional<DivisionSpan> find(DivisionCode code, Edition edition) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<DivisionCode, Division> find(Collection<DivisionCode> codes, Edition edition) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Page<DivisionSpan> list(DivisionFilter filter, Edition edition, PageRequest page) {
      throw new UnsupportedOperationException();
    }
  }
}
