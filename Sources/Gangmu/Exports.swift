// `import Gangmu` is enough: the model's types and the reading error come with it.
@_exported public import GangmuIngest
@_exported public import GangmuModel
