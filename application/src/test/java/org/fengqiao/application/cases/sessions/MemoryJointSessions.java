package org.fengqiao.application.cases.sessions;

import java.util.Comparator;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.cases.sessions.JointSession;

/** The joint sessions of a store in memory. */
public record MemoryJointSessions(MemoryStore store) implements JointSessions {
  @Override
  public Page<Loaded<JointSession>> list(SessionFilter filter, Sight sight, PageRequest page) {
    var found =
        store
            .all(JointSession.class)
            .filter(s -> filter.matches(s.aggregate()) && sight.sees(s.aggregate().seenBy()))
            .filter(s -> page.after().map(key -> key(s).compareTo(key) < 0).orElse(true))
            .sorted(Comparator.comparing(MemoryJointSessions::key).reversed())
            .limit(page.limit())
            .toList();
    return Page.of(found, page, MemoryJointSessions::key);
  }

  private static String key(Loaded<JointSession> s) {
    return s.aggregate().id().value().toString();
  }
}
