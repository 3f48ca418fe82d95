package org.fengqiao.bootstrap.wiring;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;
import org.fengqiao.application.cases.WakeCase;
import org.fengqiao.application.cases.Waker;
import org.fengqiao.application.cases.sessions.WakeSession;
import org.fengqiao.application.cases.supervisions.WakeSupervision;
import org.fengqiao.application.cases.whistles.WakeWhistle;
import org.fengqiao.application.mediation.WakeMediation;
import org.fengqiao.application.petitions.WakePetition;
import org.fengqiao.application.rewards.WakeClue;

/** Who looks at clocks that are due, one line a kind of aggregate that has clocks. */
@Module
interface WakersModule {
  @Binds
  @IntoSet
  Waker cases(WakeCase waker);

  @Binds
  @IntoSet
  Waker whistles(WakeWhistle waker);

  @Binds
  @IntoSet
  Waker supervisions(WakeSupervision waker);

  @Binds
  @IntoSet
  Waker sessions(WakeSession waker);

  @Binds
  @IntoSet
  Waker mediations(WakeMediation waker);

  @Binds
  @IntoSet
  Waker petitions(WakePetition waker);

  @Binds
  @IntoSet
  Waker clues(WakeClue waker);
}
