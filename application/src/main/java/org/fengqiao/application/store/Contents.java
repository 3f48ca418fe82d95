package org.fengqiao.application.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Gatherers;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;

/** Reads contents; one that was erased is missing from the answer. */
public interface Contents {
  /** How many may be asked for at once. */
  int MOST = 1_000;

  /** Those of {@code ids} that stand, at most {@link #MOST}. */
  Map<ContentId, Content> find(Collection<ContentId> ids);

  /** The same of any number, read in portions. Immutable, so that views need not copy it. */
  default Map<ContentId, Content> findAll(Collection<ContentId> ids) {
    if (ids.size() <= MOST) {
      return Map.copyOf(find(ids));
    }
    var found = new HashMap<ContentId, Content>();
    ids.stream()
        .gather(Gatherers.windowFixed(MOST))
        .forEach(portion -> found.putAll(find(portion)));
    return Map.copyOf(found);
  }
}
