package org.fengqiao.application.store;

import java.util.Collection;
import java.util.Map;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;

/** Reads contents; one that was erased is missing from the answer. */
public interface Contents {
  /** Those of {@code ids} that stand, at most 1,000 asked at once. */
  Map<ContentId, Content> find(Collection<ContentId> ids);
}
