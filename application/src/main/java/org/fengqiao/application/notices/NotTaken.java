package org.fengqiao.application.notices;

/** A notice was not taken over by whoever delivers it. */
public final class NotTaken extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Why not.
   *
   * @param why at most 200 characters; is kept with the notice, so no name and no phone is in it
   */
  public NotTaken(String why) {
    super(why);
  }
}
