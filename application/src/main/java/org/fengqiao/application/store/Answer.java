package org.fengqiao.application.store;

import java.util.List;
import java.util.Objects;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Content;

/**
 * What a command answers.
 *
 * @param resource the resource it made or moved; as it is now, when repeated
 * @param repeated whether this request, or this source id, took effect earlier
 * @param contents what was committed with it, so that it need not be read again; none, when
 *     repeated
 */
public record Answer<A extends Aggregate>(
    Loaded<A> resource, boolean repeated, List<Content> contents) {
  public Answer {
    Objects.requireNonNull(resource);
    contents = List.copyOf(contents);
  }

  public A aggregate() {
    return resource.aggregate();
  }
}
