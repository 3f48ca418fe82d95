package org.fengqiao.application.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.notices.Deliveries.Claimed;
import org.fengqiao.application.notices.Deliveries.Portion;
import org.fengqiao.application.people.MemoryOfficers;
import org.fengqiao.application.people.OfficerRegister;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerDetails;
import org.fengqiao.domain.people.OfficerId;
import org.junit.jupiter.api.Test;

class ChangedPhoneTest {
  private static final Instant NOW = Instant.parse("2026-05-08T02:00:00Z");
  private static final OfficerId LI = new OfficerId(new UUID(0, 1));

  private final MemoryStore memory = new MemoryStore();

  /** A register whose cache still has what an officer was before. */
  private record Lagging(OfficerRegister now, Loaded<Officer> before) implements OfficerRegister {
    @Override
    public Optional<Loaded<Officer>> find(OfficerId id) {
      return Freshness.wanted() == Freshness.CACHED ? Optional.of(before) : now.find(id);
    }

    @Override
    public List<Loaded<Officer>> find(Collection<OfficerId> ids) {
      return now.find(ids);
    }

    @Override
    public Page<Loaded<Officer>> list(PageRequest page) {
      return now.list(page);
    }
  }

  @Test
  void tellsAnOfficerWhosePhoneWasChangedAMomentAgo() {
    var former = details("13800000001", 1);
    var register = new MemoryOfficers(memory);
    var made = Officer.create(LI, former.ref(), NOW);
    memory
        .deciding()
        .act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made).with(List.of(former))));
    var before = register.find(LI).orElseThrow();
    var newer = details("13800000002", 2);
    memory
        .deciding()
        .act(() ->
            Optional.of(
                Changes.moving(Actor.FENGQIAO, NOW, before, before.aggregate().change(newer.ref()))
                    .with(List.of(newer))));
    var taken = new ArrayList<Notice>();
    var sending =
        new SendNotices(
            new MemoryDeliveries(), new Lagging(register, before), memory, taken::add, () -> NOW);
    var claimed = new Claimed(new UUID(0, 3), About.of(new CaseId(new UUID(0, 4))), LI, "请联系群众", 1);
    sending.send(Portion.again(List.of(claimed)));
    assertEquals(List.of("13800000002"), taken.stream().map(Notice::phone).toList());
  }

  private static Content details(String phone, int number) {
    return new OfficerDetails("李强", phone).content(new ContentId(new UUID(9, number)), "00");
  }
}
