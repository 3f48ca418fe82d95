package org.fengqiao.application.store;

import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Fact;

/** What can be decided about a {@link Sample}. */
public sealed interface SampleFact extends Fact {
  record Made(UUID id, String name, String label) implements SampleFact {}

  record Added(int amount) implements SampleFact {}

  record Told(ContentRef words) implements SampleFact {}

  record Erased(ContentId words) implements SampleFact {
    @Override
    public Optional<ContentId> erases() {
      return Optional.of(words);
    }
  }

  record ClockStarted(ClockRun clock) implements SampleFact {}

  record ClocksStopped() implements SampleFact {}
}
