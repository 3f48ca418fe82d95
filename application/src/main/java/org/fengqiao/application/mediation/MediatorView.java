package org.fengqiao.application.mediation;

import java.util.Objects;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.mediation.Mediator;

/**
 * A mediator as shown.
 *
 * @param name the officer's; empty once erased
 * @param absent whether the officer cannot act now
 * @param words why the mediator is paused or has ended; empty while active
 */
public record MediatorView(Loaded<Mediator> mediator, String name, boolean absent, String words) {
  public MediatorView {
    Objects.requireNonNull(mediator);
    Objects.requireNonNull(name);
    Objects.requireNonNull(words);
  }
}
