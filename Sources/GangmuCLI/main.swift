import GangmuCommands

GangmuCommand.run()
