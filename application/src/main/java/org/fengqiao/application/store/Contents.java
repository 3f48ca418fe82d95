package org.fengqiao.application.store;

import java.util.Collection;
import java.util.Map;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;

/** Reads contents; one that was erased is missing from the answer. */
public interface Contents {
  /** How many may be asked for at once. */
  int MOST = 1_000;

  /** Those of {@code ids} that stand, at most {@link #MOST}. */
  Map<ContentId, Content> find(Collection<ContentId> ids);
}
