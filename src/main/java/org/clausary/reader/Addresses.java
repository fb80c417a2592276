package org.clausary.reader;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which addresses are out on the net, and not inside somebody's network or this machine. */
final class Addresses {

  /** First bytes and prefix length of IPv4 blocks that are not public. */
  private static final int[][] V4 = {
    {0, 0, 8},
    {10, 0, 8},
    {100, 64, 10},
    {127, 0, 8},
    {169, 254, 16},
    {172, 16, 12},
    {192, 168, 16},
    {198, 18, 15},
    {224, 0, 3}
  };

  private Addresses() {}

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return isPublic4(bytes, 0);
    }
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean uniqueLocal = (first & 0xFE) == 0xFC;
    boolean documentation = starts(bytes, 0x20, 0x01, 0x0D, 0xB8);
    boolean teredo = starts(bytes, 0x20, 0x01, 0, 0);
    if (uniqueLocal || documentation || teredo) {
      return false;
    }
    if (first == 0x20 && second == 0x02) {
      return isPublic4(bytes, 2);
    }
    boolean translated = starts(bytes, 0x00, 0x64, 0xFF, 0x9B);
    boolean embedded = starts(bytes, 0, 0, 0, 0, 0, 0, 0, 0);
    return !translated && !embedded || isPublic4(bytes, 12) && !embedded;
  }

  private static boolean starts(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPublic4(byte[] bytes, int from) {
    int value = (bytes[from] & 0xFF) << 8 | bytes[from + 1] & 0xFF;
    int third = bytes[from + 2] & 0xFF;
    for (int[] block : V4) {
      int shift = 16 - block[2];
      if (value >> shift == (block[0] << 8 | block[1]) >> shift) {
        return false;
      }
    }
    boolean reserved =
        value == (192 << 8) && (third == 0 || third == 2)
            || value == (198 << 8 | 51) && third == 100
            || value == (203 << 8) && third == 113;
    return !reserved;
  }
}
