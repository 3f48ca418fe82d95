package org.fengqiao.application.cases.sessions;

import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.sessions.JointSession;

/** All joint sessions, as committed now. One is found through {@code Aggregates}. */
public interface JointSessions {
  /**
   * A page of what the filter means and the sight allows, the newest first; the key is the id,
   * which rises with time.
   */
  Page<Loaded<JointSession>> list(SessionFilter filter, Sight sight, PageRequest page);
}
