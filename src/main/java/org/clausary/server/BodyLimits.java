package org.clausary.server;

import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/** Refuses long requests, except where files are sent, which have limits of their own. */
final class BodyLimits extends SizeLimitHandler {

  /** Bytes. */
  static final int LARGEST = 1_000_000;

  private static final Set<String> FILES =
      Set.of(PolicyServer.POLICIES, PolicyService.DATA, PolicyService.UPDATE);

  BodyLimits() {
    super(LARGEST, -1);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return FILES.contains(Request.getPathInContext(request))
        ? getHandler().handle(request, response, callback)
        : super.handle(request, response, callback);
  }
}
