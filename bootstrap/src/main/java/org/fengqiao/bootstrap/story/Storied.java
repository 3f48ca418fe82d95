package org.fengqiao.bootstrap.story;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.bootstrap.demo.Baiyin;
import org.fengqiao.bootstrap.demo.Daguan;
import org.fengqiao.bootstrap.demo.Lanzhou;
import org.fengqiao.bootstrap.demo.Lishui;
import org.fengqiao.bootstrap.demo.Longnan;
import org.fengqiao.bootstrap.demo.Place;
import org.fengqiao.bootstrap.demo.Wuxing;
import org.fengqiao.bootstrap.demo.Xuecheng;

/** The places that have a story, each with what {@code docs/packs} says of it. */
public enum Storied {
  BAIYIN(BaiyinStory.OPENING),
  DAGUAN(DaguanStory.OPENING),
  LANZHOU(LanzhouStory.OPENING),
  LISHUI(LishuiStory.OPENING),
  LONGNAN(LongnanStory.OPENING),
  WUXING(WuxingStory.OPENING),
  XUECHENG(XuechengStory.OPENING);

  private final String opening;

  Storied(String opening) {
    this.opening = opening;
  }

  /** The one of that name, in whatever case. */
  public static Optional<Storied> named(String name) {
    return Stream.of(values()).filter(one -> one.id().equalsIgnoreCase(name)).findFirst();
  }

  /** The id of its pack, as {@code baiyin}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the stage is filled with. */
  public Place place() {
    return switch (this) {
      case BAIYIN -> Baiyin.place();
      case DAGUAN -> Daguan.place();
      case LANZHOU -> Lanzhou.place();
      case LISHUI -> Lishui.place();
      case LONGNAN -> Longnan.place();
      case WUXING -> Wuxing.place();
      case XUECHENG -> Xuecheng.place();
    };
  }

  /** When the stage is to be opened. */
  public String opening() {
    return opening;
  }

  /** The story on that stage, for that audience. */
  public Story<?> on(Stage stage, Audience<Timed> audience) {
    return switch (this) {
      case BAIYIN -> new BaiyinStory(stage, audience);
      case DAGUAN -> new DaguanStory(stage, audience);
      case LANZHOU -> new LanzhouStory(stage, audience);
      case LISHUI -> new LishuiStory(stage, audience);
      case LONGNAN -> new LongnanStory(stage, audience);
      case WUXING -> new WuxingStory(stage, audience);
      case XUECHENG -> new XuechengStory(stage, audience);
    };
  }
}
