package org.fengqiao.application.notices;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.people.OnDuty;
import org.fengqiao.domain.people.OfficerId;

/** What is told of whatever happens in a town, by phones that take all. */
final class NoticesTold {
  final MemoryDeliveries deliveries = new MemoryDeliveries();
  final List<Notice> taken = new ArrayList<>();
  private final GiveNotices giving;

  NoticesTold(CaseTown town) {
    var memory = town.memory;
    var ports = town.town.ports;
    var clock = town.town.clock;
    var posts = ports.posts();
    var recipients = new Recipients(posts, town.office.officers, new OnDuty(ports.officers()));
    var states = new StatesAfter(memory, memory);
    var words = new NoticeWords(ports.divisions(), posts, ports.units(), town.rules);
    giving =
        new GiveNotices(
            memory,
            new EntryNotices(states, town.rules, recipients, words),
            deliveries,
            new SendNotices(deliveries, ports.officers(), memory, taken::add, clock),
            clock);
  }

  /** Follows the journal to its end; answers what was taken since the last time. */
  List<Notice> tell() {
    taken.clear();
    Deliveries.Reached before;
    do {
      before = deliveries.reached();
      giving.run();
    } while (!deliveries.reached().equals(before));
    return List.copyOf(taken);
  }

  /** Whom the deliveries of the rules of that form went to, in their order. */
  List<OfficerId> officers(String rule) {
    return deliveries.all().stream()
        .filter(one -> one.rule().matches(rule))
        .flatMap(one -> one.officer().stream())
        .toList();
  }
}
