internal import Glibc
import GangmuCommands

exit(GangmuCommand.run())
